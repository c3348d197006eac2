"""The shapes of rule files as a JSON Schema, with which editors complete, explain and check while one writes.

A text of a rule file is a scalar of YAML, and an editor's YAML makes a number of `12` and a boolean of
`true`, where the loader reads the words that stand there.  So wherever the text is free the schema takes
these as well; an empty value, which an editor reads as null, it does not.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from checker.ruleset.names import Form
from checker.ruleset.schema import FILE
from checker.ruleset.shapes import Key, ListShape, NamesShape, OneOrMoreShape, RecordShape, Shape, TextShape

Schema = dict[str, Any]

DIALECT = "https://json-schema.org/draft/2020-12/schema"
_HEAD: Schema = {
    "$schema": DIALECT,
    "title": "claim-checker rules",
    "description": "Rules that recognise statements in English texts and say which of them cannot both hold.",
}
_AS_YAML_READS: Mapping[str, bool] = {"true": True, "false": False}


def published_schema(shape: RecordShape = FILE) -> str:
    """The schema of rule files as the text of its file."""
    return json.dumps({**_HEAD, **json_schema(shape)}, indent=2, ensure_ascii=False) + "\n"


def json_schema(shape: Shape) -> Schema:
    """The JSON Schema of a shape: what a tree of that shape looks like to an editor."""
    match shape:
        case TextShape():
            return _text(shape)
        case ListShape():
            return _list(shape)
        case NamesShape():
            return _names(shape)
        case RecordShape():
            return _record(shape)
        case OneOrMoreShape():
            return {"anyOf": [_text(shape.member), _list(ListShape(shape.member, shape.what))]}


def _text(shape: TextShape) -> Schema:
    if shape.choices:
        return {"enum": [_AS_YAML_READS.get(choice, choice) for choice in shape.choices]}
    if shape.form is None:
        return {"type": ["string", "number", "boolean"], "pattern": r"\S"}
    schema: Schema = {"type": "string", "pattern": _whole(shape.form)}
    return {**schema, "not": {"enum": list(shape.reserved)}} if shape.reserved else schema


def _list(shape: ListShape) -> Schema:
    most = {} if shape.most is None else {"maxItems": shape.most}
    return {"type": "array", "minItems": shape.least, **most, "items": json_schema(shape.member)}


def _names(shape: NamesShape) -> Schema:
    count = {} if shape.count is None else {"minProperties": shape.count, "maxProperties": shape.count}
    return {"type": "object", **count, **_own_keys(shape)}


def _record(shape: RecordShape) -> Schema:
    schema: Schema = {
        "type": "object",
        "properties": {name: _key(key) for name, key in shape.keys.items()},
        **(_own_keys(shape.others) if shape.others else {"additionalProperties": False}),
    }
    if shape.required:
        schema["required"] = list(shape.required)
    if shape.one_of:
        schema["oneOf"] = [{"required": [name]} for name in shape.one_of]
    return schema


def _own_keys(shape: NamesShape) -> Schema:
    """What holds of all keys that are the author's own, beside the known ones."""
    form = {"propertyNames": {"pattern": _whole(shape.form)}} if shape.form else {}
    doc = {"description": shape.doc} if shape.doc else {}
    return {**form, "additionalProperties": {**doc, **json_schema(shape.value)}}


def _key(key: Key) -> Schema:
    examples = {} if key.example is None else {"examples": [key.example]}
    return {"description": key.doc, **examples, **json_schema(key.shape)}


def _whole(form: Form) -> str:
    """A schema's pattern may match anywhere: this one matches all of a name."""
    return f"^(?:{form.pattern})$"
