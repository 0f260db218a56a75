"""What msgcheck knows of English: folding, inflection, articles, casing, wording, sentences."""
