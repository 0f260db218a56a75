"""Many files: which there are, and checking them one by one or in worker processes."""
