"""OpenDocument 1.3 (ISO/IEC 26300): what .odt, .odp and .ods have in common, and how each is walked.

As with Office files, every walk yields passages: stretches of text with the XML nodes that hold them. A passage's
address is the name of its part and its ordinal in that part's walk ("content.xml#17").
"""
