"""One module per check: a document and its mentions in, findings out. A new check is one file and one line here."""

from types import ModuleType

from msgcheck.checks import avoided_name, miscased_name, misspelled_name, mixed_names, premature_name, retired_name

CHECKS: tuple[ModuleType, ...] = (
    retired_name,
    avoided_name,
    premature_name,
    misspelled_name,
    miscased_name,
    mixed_names,
)
