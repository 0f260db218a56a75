"""The JSON Schema of the registry file, by which editors complete and explain it while it is written.

    python -m msgcheck.registry.schema [FILE]     writes it; default: resources/msgcheck.schema.json of a checkout

It asks for the way things are written best; `msgcheck.registry.load` takes more ("yes" for true) and sees more
(contradictions between entries).
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

from pydantic.json_schema import GenerateJsonSchema, JsonSchemaValue
from pydantic_core import core_schema

from msgcheck.registry.shape import RegistryShape

ID = "urn:msgcheck:registry"  # a name and no address: nothing is to be fetched
DIALECT = "https://json-schema.org/draft/2020-12/schema"


def schema() -> dict[str, Any]:
    """The JSON Schema (draft 2020-12) of a registry file."""
    return {"$schema": DIALECT, "$id": ID, **RegistryShape.model_json_schema(schema_generator=_ForEditors)}


def as_text() -> str:
    """The schema as it is written to the file."""
    return json.dumps(schema(), indent=2, ensure_ascii=False) + "\n"


class _ForEditors(GenerateJsonSchema):
    """A key that may be left out is left out: null and defaults would only be offered for completion."""

    def nullable_schema(self, schema: core_schema.NullableSchema) -> JsonSchemaValue:
        return self.generate_inner(schema["schema"])

    def default_schema(self, schema: core_schema.WithDefaultSchema) -> JsonSchemaValue:
        return self.generate_inner(schema["schema"])

    def field_title_should_be_set(self, schema: Any) -> bool:  # noqa: ARG002 - pydantic asks field by field
        """A title made from the key would say nothing new."""
        return False


def main() -> None:
    """Writes the schema to the file named, or to its place in the checkout."""
    default = Path(__file__).parents[3] / "resources" / "msgcheck.schema.json"
    target = Path(sys.argv[1]) if len(sys.argv) > 1 else default
    target.write_text(as_text(), encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
