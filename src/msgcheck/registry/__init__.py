"""The canonical registry: what is said, since when, and what no longer is."""

from msgcheck.registry.loading import LoadedRegistry, load

__all__ = ["FILE_NAME", "LoadedRegistry", "load"]

FILE_NAME = "msgcheck.yaml"
"""What a registry is called where it is looked for in the folder of a document and above it."""
