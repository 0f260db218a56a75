"""The control words of RTF that matter to a reader of text, by what becomes of them (RTF 1.9.1, appendix B).

All others only tell how text looks; of destinations that are not named here, those that begin with a star are passed
over, and the text of the others is read, as the specification asks of readers.
"""

from __future__ import annotations

from enum import Enum, auto


class Role(Enum):
    """What becomes of a control word."""

    READ = auto()
    READ_WHOLE = auto()  # its group is not taken apart here
    ENTERED = auto()  # a destination that is looked through
    PASSED_OVER = auto()  # a destination with nothing in it that shows
    BYTES = auto()  # so many bytes follow that are no RTF
    ALTERNATIVE = auto()  # the next group says in the file's encoding what the one after that says in Unicode


CHARACTERS = {
    b"tab": "\t",
    b"line": "\n",
    b"lbr": "\n",
    b"page": "\n",
    b"column": "\n",
    b"emdash": "—",
    b"endash": "–",
    b"emspace": "\N{EM SPACE}",
    b"enspace": "\N{EN SPACE}",
    b"qmspace": "\N{FOUR-PER-EM SPACE}",
    b"bullet": "•",
    b"lquote": "‘",
    b"rquote": "’",
    b"ldblquote": "“",
    b"rdblquote": "”",
    b"zwj": "\N{ZERO WIDTH JOINER}",
    b"zwnj": "\N{ZERO WIDTH NON-JOINER}",
    b"zwbo": "\N{ZERO WIDTH SPACE}",
    b"zwnbo": "\N{WORD JOINER}",
    b"ltrmark": "\N{LEFT-TO-RIGHT MARK}",
    b"rtlmark": "\N{RIGHT-TO-LEFT MARK}",
}
PROPERTIES = {
    b"title": "Title",
    b"subject": "Subject",
    b"author": "Author",
    b"doccomm": "Comments",
    b"keywords": "Keywords",
    b"category": "Category",
    b"operator": "Last modified by",
    b"company": "Company",
    b"manager": "Manager",
}
MARGINALS = {  # their kind, and the pages on which they are
    f"{kind}{letter}".encode(): (kind, pages)
    for kind in ("header", "footer")
    for letter, pages in {"": "", "r": "", "l": "even", "f": "first"}.items()
}
CODE_PAGES = {b"ansi": 1252, b"mac": 10000, b"pc": 437, b"pca": 850}

_READ = b"""
    ansicpg deff f uc plain v deleted mvf pard s outlinelevel intbl itap par sect cell nestcell row nestrow sectd
    titlepg facingp info userprops propname proptype staticval footnote ftnalt chftn annotation fldinst formfield
    ffl ffres ffdefres shp shpgrp shptxt do dptxbxtext sp sn sv hlsrc pict object objocx objlink objautlink result
    subdocument
""".split()
_READ_WHOLE = b"fonttbl stylesheet objdata".split()
_ENTERED = b"""
    shppict shpinst picprop hl nesttableprops ud field fldrslt moMath moMathPara macc mbar mborderBox mbox md mdeg
    mden me meqArr mf mfName mfunc mgroupChr mlim mlimlow mlimLow mlimupp mlimUpp mm mmr mmath mnary mnum mphant
    mr mrad msPre msSub msSubSup msSup msub msup cs
""".split()
_PASSED_OVER = b"""
    colortbl filetbl listtable listoverridetable revtbl rsidtbl pgptbl xmlnstbl pgdsctbl protusertbl themedata
    colorschememapping latentstyles datastore generator template nextfile private listtext pntext pn pntxta pntxtb
    nonshppict shprslt nonesttables xe tc rxe txe pxe ftnsep ftnsepc ftncn aftnsep aftnsepc aftncn creatim revtim
    printim buptim comment hlinkbase password linkval objclass objname objalias objsect objtime oleclsid blipuid
    atnid atnauthor atndate atntime atnicn atnref atnparent atrfstart atrfend bkmkstart bkmkend datafield fldtype
    ffname ffdeftext ffformat ffhelptext ffstattext ffentrymcr ffexitmcr hlloc hlfr svb xmlopen xmlname
    xmlattrname xmlattrvalue mmathPr mmathPict maccPr margPr mbarPr mborderBoxPr mboxPr mctrlPr mdPr meqArrPr mfPr
    mfuncPr mgroupChrPr mlimlowPr mlimLowPr mlimuppPr mlimUppPr mmPr mnaryPr moMathParaPr mphantPr mradPr mrPr
    msPrePr msSubPr msSubSupPr msSupPr
""".split()

ROLES = {
    **dict.fromkeys((*CHARACTERS, *PROPERTIES, *MARGINALS, *CODE_PAGES, *_READ), Role.READ),
    **dict.fromkeys(_READ_WHOLE, Role.READ_WHOLE),
    **dict.fromkeys(_ENTERED, Role.ENTERED),
    **dict.fromkeys(_PASSED_OVER, Role.PASSED_OVER),
    b"bin": Role.BYTES,
    b"upr": Role.ALTERNATIVE,
}
