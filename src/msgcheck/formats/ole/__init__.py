"""The binary formats of Office 97 to 2003: what .doc, .ppt and .xls have in common, and how each is read.

All three are streams in an OLE compound file (`compound`). Texts are read where they stand; nothing is written back,
so an address is a place in the format's own counting: of characters, of records, of cells.
"""
