"""From findings to a mended file: which fixes to make, making them, proving the result, writing it, taking it back."""
