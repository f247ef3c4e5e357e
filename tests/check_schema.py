#!/usr/bin/env python3
"""Checks documents against a JSON Schema: check_schema.py SCHEMA FILE_OR_FOLDER... Tells every breach; exit code 1 when there is one."""
import concurrent.futures
import json
import pathlib
import sys

import jsonschema

validator = None


def files(names):
    for name in map(pathlib.Path, names):
        yield from sorted(name.glob("*.json")) if name.is_dir() else [name]


def begin(schema):
    global validator
    kind = jsonschema.validators.validator_for(schema)
    validator = kind(schema, format_checker=jsonschema.FormatChecker())


def breaches(file):
    document = json.loads(file.read_text(encoding="utf-8"))
    return [f"{file.name}: {error.json_path}: {error.message[:300]}" for error in validator.iter_errors(document)]


def main():
    schema = json.loads(pathlib.Path(sys.argv[1]).read_text(encoding="utf-8"))
    jsonschema.validators.validator_for(schema).check_schema(schema)
    with concurrent.futures.ProcessPoolExecutor(initializer=begin, initargs=(schema,)) as pool:
        found = list(pool.map(breaches, files(sys.argv[2:]), chunksize=50))
    told = [breach for of_one in found for breach in of_one]
    print(*told, f"{len(found)} documents checked, {len(told)} breaches", sep="\n")
    return 1 if told or not found else 0


if __name__ == "__main__":
    sys.exit(main())
