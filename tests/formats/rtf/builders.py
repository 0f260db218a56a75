"""Documents in RTF, written as Word writes them but for what only tells how text looks."""

from __future__ import annotations

FONTS = (
    r"{\fonttbl{\f0\froman\fcharset0 Times;}{\f1\fcharset204{\*\panose 0202}Times Cyr;}{\f2\fcharset128 MS Mincho;}"
    r"{\f3\fcharset2 Symbol;}{\f4\fcharset2 Wingdings;}{\f5\fcharset1 Plain;}{\f6\cpg1253\fcharset0 Greek;}}"
)
STYLES = (
    r"{\stylesheet{\ql \snext0 Normal;}{\s1\ql\outlinelevel0 \sbasedon0 heading 1;}{\s2\qc Title;}{\s3\qc Subtitle;}"
    r"{\s4\outlinelevel2 \'dcberschrift;}{\*\cs5\b heading 1 Char;}}"
)


def letter(*body: str, head: str = r"\ansi\ansicpg1252\deff0") -> bytes:
    """A document of the `body`."""
    return f"{{\\rtf1{head}{FONTS}{STYLES}{''.join(body)}}}".encode("latin-1")


def p(*runs: str, properties: str = "") -> str:
    """A paragraph."""
    return f"\\pard\\plain {properties}{''.join(runs)}\\par\r\n"


def run(text: str, properties: str) -> str:
    """Text formatted by control words."""
    return f"{{\\rtlch\\fcs1 \\af0 \\ltrch\\fcs0 {properties} {text}}}"


def table(*rows: list[str]) -> str:
    """A table; a cell may hold paragraphs, the last one without its end."""
    return "".join([_row(row) for row in rows])


def _row(cells: list[str]) -> str:
    places = "".join([f"\\cellx{number}" for number in range(len(cells))])
    inside = "".join([f"{cell}\\cell " for cell in cells])
    return f"\\trowd{places}\\pard\\plain\\intbl {inside}\\row\n"
