"""What the elements of HTML are to a reader (HTML standard, sections 4 and 15.3)."""

from __future__ import annotations


def _names(words: str) -> frozenset[str]:
    return frozenset(words.split())


WITHIN_A_LINE = _names("""
    a abbr acronym b basefont bdi bdo big blink cite code data del dfn em font i ins kbd mark nobr output q rb rp ruby s
    samp slot small span strike strong sub sup time tt u var wbr rt rtc
    img input area map audio video embed object param picture source track canvas meter progress svg math
    tspan textpath tref script style link meta base noscript template
    maction menclose merror mfrac mi mmultiscripts mn mo mover mpadded mphantom mroot mrow ms mspace msqrt mstyle msub
    msubsup msup mtable mtd mtext mtr munder munderover semantics annotation annotation-xml mprescripts none
    """)  # all others stand apart, but for names with a colon, as Office writes them

EMPTY = _names("area base basefont bgsound br col embed frame hr img input keygen link meta param source track wbr")
CODE = _names("code kbd pre samp tt var xmp listing plaintext math")
PREFORMATTED = _names("pre textarea listing xmp plaintext")
ASIDE = _names("rt rtc svg")  # stand beside the line that they stand in
END_PARAGRAPHS = _names("""
    address article aside blockquote center details dialog dir div dl fieldset figcaption figure footer form header
    hgroup hr listing main menu nav ol p plaintext pre search section summary table ul xmp
    """)  # by their start tags, where nothing else did; so do headings and items
HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")

KINDS = {  # what the text in them is, and its name for people
    **dict.fromkeys(HEADINGS, ("heading", "Heading")),
    "li": ("list item", "List item"),
    "dt": ("term", "Term"),
    "dd": ("description", "Description"),
    "td": ("table cell", "Table cell"),
    "th": ("table cell", "Table cell"),
    "caption": ("caption", "Caption"),
    "figcaption": ("caption", "Caption"),
    "legend": ("caption", "Caption"),
    "summary": ("summary", "Summary"),
    "blockquote": ("quotation", "Quotation"),
    "button": ("button", "Button"),
    "label": ("label", "Field label"),
    "option": ("option", "Choice"),
    "textarea": ("field", "Field"),
    "pre": ("code", "Code"),
    "xmp": ("code", "Code"),
    "listing": ("code", "Code"),
    "plaintext": ("code", "Code"),
    "title": ("property", "Title"),
    "svg": ("drawing", "Drawing"),
    "rt": ("annotation", "Annotation"),
}
STATES = {"template": "in a template", "noscript": "shown without scripts", "noframes": "shown without frames"}
