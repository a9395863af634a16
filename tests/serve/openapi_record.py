#!/usr/bin/env python3
"""The record's schema in docs/openapi.json is docs/record.schema.json's: this says whether it still is, or makes it so.

    tests/serve/openapi_record.py            exit 1 where they differ
    tests/serve/openapi_record.py --write    copies it anew
"""
import json
import pathlib
import sys

DOCS = pathlib.Path(__file__).resolve().parents[2] / "docs"


def moved(value):
    """The schema as a component: its references begin where the component stands."""
    if isinstance(value, dict):
        return {key: "#/components/schemas/Record" + item[1:] if key == "$ref" else moved(item)
                for key, item in value.items()}
    return [moved(item) for item in value] if isinstance(value, list) else value


schema = json.loads((DOCS / "record.schema.json").read_text())
for key in ("$schema", "$id"):
    schema.pop(key)
path = DOCS / "openapi.json"
api = json.loads(path.read_text())
if sys.argv[1:] == ["--write"]:
    api["components"]["schemas"]["Record"] = moved(schema)
    path.write_text(json.dumps(api, indent=2, ensure_ascii=False) + "\n")
elif api["components"]["schemas"]["Record"] != moved(schema):
    sys.exit("docs/openapi.json has another record than docs/record.schema.json: run tests/serve/openapi_record.py --write")
