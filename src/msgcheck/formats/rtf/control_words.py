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

_READ = (
    *CHARACTERS, *PROPERTIES, *MARGINALS, *CODE_PAGES, b"ansicpg", b"deff", b"f", b"uc", b"plain", b"v", b"deleted",
    b"mvf", b"pard", b"s", b"outlinelevel", b"intbl", b"itap", b"par", b"sect", b"cell", b"nestcell", b"row",
    b"nestrow", b"sectd", b"titlepg", b"facingp", b"info", b"userprops", b"propname", b"proptype", b"staticval",
    b"footnote", b"ftnalt", b"chftn", b"annotation", b"fldinst", b"formfield", b"ffl", b"ffres", b"ffdefres", b"shp",
    b"shpgrp", b"shptxt", b"do", b"dptxbxtext", b"sp", b"sn", b"sv", b"hlsrc", b"pict", b"object", b"objocx",
    b"objlink", b"objautlink", b"result", b"subdocument",
)  # fmt: skip
_READ_WHOLE = (b"fonttbl", b"stylesheet", b"objdata")
_ENTERED = (
    b"shppict", b"shpinst", b"picprop", b"hl", b"nesttableprops", b"ud", b"field", b"fldrslt", b"moMath",
    b"moMathPara", b"macc", b"mbar", b"mborderBox", b"mbox", b"md", b"mdeg", b"mden", b"me", b"meqArr", b"mf",
    b"mfName", b"mfunc", b"mgroupChr", b"mlim", b"mlimlow", b"mlimLow", b"mlimupp", b"mlimUpp", b"mm", b"mmr",
    b"mmath", b"mnary", b"mnum", b"mphant", b"mr", b"mrad", b"msPre", b"msSub", b"msSubSup", b"msSup", b"msub",
    b"msup",
)  # fmt: skip
_PASSED_OVER = (
    b"colortbl", b"filetbl", b"listtable", b"listoverridetable", b"revtbl", b"rsidtbl", b"pgptbl", b"xmlnstbl",
    b"protusertbl", b"themedata", b"colorschememapping", b"latentstyles", b"datastore", b"generator", b"template",
    b"nextfile", b"private", b"listtext", b"pntext", b"pn", b"pntxta", b"pntxtb", b"nonshppict", b"shprslt",
    b"nonesttables", b"xe", b"tc", b"rxe", b"txe", b"pxe", b"ftnsep", b"ftnsepc", b"ftncn", b"aftnsep", b"aftnsepc",
    b"aftncn", b"creatim", b"revtim", b"printim", b"buptim", b"comment", b"hlinkbase", b"password", b"linkval",
    b"objclass", b"objname", b"objalias", b"objsect", b"objtime", b"oleclsid", b"blipuid", b"atnid", b"atnauthor",
    b"atndate", b"atntime", b"atnicn", b"atnref", b"atnparent", b"atrfstart", b"atrfend", b"bkmkstart", b"bkmkend",
    b"datafield", b"fldtype", b"ffname", b"ffdeftext", b"ffformat", b"ffhelptext", b"ffstattext", b"ffentrymcr",
    b"ffexitmcr", b"hlloc", b"hlfr", b"svb", b"xmlopen", b"xmlname", b"xmlattrname", b"xmlattrvalue", b"mmathPr",
    b"mmathPict", b"maccPr", b"margPr", b"mbarPr", b"mborderBoxPr", b"mboxPr", b"mctrlPr", b"mdPr", b"meqArrPr",
    b"mfPr", b"mfuncPr", b"mgroupChrPr", b"mlimlowPr", b"mlimLowPr", b"mlimuppPr", b"mlimUppPr", b"mmPr", b"mnaryPr",
    b"moMathParaPr", b"mphantPr", b"mradPr", b"mrPr", b"msPrePr", b"msSubPr", b"msSubSupPr", b"msSupPr",
)  # fmt: skip

ROLES = {
    **dict.fromkeys(_READ, Role.READ),
    **dict.fromkeys(_READ_WHOLE, Role.READ_WHOLE),
    **dict.fromkeys(_ENTERED, Role.ENTERED),
    **dict.fromkeys(_PASSED_OVER, Role.PASSED_OVER),
    b"bin": Role.BYTES,
    b"upr": Role.ALTERNATIVE,
}
