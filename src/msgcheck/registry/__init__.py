"""The canonical registry: what is said, since when, and what no longer is."""

from msgcheck.registry.loading import LoadedRegistry, load

__all__ = ["LoadedRegistry", "load"]
