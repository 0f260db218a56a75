"""Office Open XML (ISO/IEC 29500): what .pptx and .docx have in common, and how each is walked.

Every walk yields passages: stretches of text together with the XML nodes that hold them. Reading makes blocks of
them; a passage's address is the name of its part and its ordinal in that part's walk.
"""
