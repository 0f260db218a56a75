"""msgcheck: the spelling checker for a company's message."""

__version__ = "0.1.0"
