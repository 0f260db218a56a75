"""Pages, Keynote and Numbers of 2013 and later: what they have in common, and how each is read.

A file is a ZIP of archives (`archives`), which hold objects that refer to one another by their numbers (`objects`).
Objects are written in Protocol Buffers (`wire`), whose fields Apple tells nobody; those that matter here have kept
their numbers since the first version. An address is an object's number and a place in it.
"""
