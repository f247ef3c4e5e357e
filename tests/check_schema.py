#!/usr/bin/env python3
"""Checks documents against a JSON Schema: check_schema.py SCHEMA FILE_OR_FOLDER... Tells every breach; exit code 1 when there is one."""
import json
import pathlib
import sys

import jsonschema


def files(names):
    for name in map(pathlib.Path, names):
        yield from sorted(name.glob("*.json")) if name.is_dir() else [name]


def main():
    schema = json.loads(pathlib.Path(sys.argv[1]).read_text(encoding="utf-8"))
    kind = jsonschema.validators.validator_for(schema)
    kind.check_schema(schema)
    validator = kind(schema, format_checker=jsonschema.FormatChecker())
    checked = breaches = 0
    for file in files(sys.argv[2:]):
        checked += 1
        for error in validator.iter_errors(json.loads(file.read_text(encoding="utf-8"))):
            breaches += 1
            print(f"{file.name}: {error.json_path}: {error.message[:300]}")
    print(f"{checked} documents checked, {breaches} breaches")
    return 1 if breaches or not checked else 0


if __name__ == "__main__":
    sys.exit(main())
