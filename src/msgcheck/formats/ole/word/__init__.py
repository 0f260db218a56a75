"""Word 97 to 2003, and in outline Word 6 and 95 ([MS-DOC]).

All text of a file is one row of characters, numbered from 0: the body, then footnotes, headers, comments, endnotes
and text boxes (`information`, `stories`). It is stored in pieces (`pieces`); how characters and paragraphs look stands
apart (`formatting`). `paragraphs` puts both together.
"""
