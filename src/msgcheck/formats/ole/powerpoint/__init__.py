"""PowerPoint 97 to 2003 ([MS-PPT]).

A file is a row of records to which every saving adds (`edits`): what counts is what the last one leads to. The texts
of placeholders stand in lists beside the slides, all others in the shapes of slides (`texts`). `presentation` goes
through it all in the order of the show.
"""
