"""YAML as an editor reads it: version 1.2 with its core schema, where `no` is a word and 12 a number."""

from __future__ import annotations

import re
from typing import Any

import yaml

_TAGS = {
    "null": r"~|null|Null|NULL|",
    "bool": r"true|True|TRUE|false|False|FALSE",
    "int": r"[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+",
    "float": r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?",
}


class _CoreLoader(yaml.SafeLoader):
    yaml_implicit_resolvers: dict[str, Any] = {}  # noqa: RUF012  as yaml declares it


for _name, _pattern in _TAGS.items():
    _CoreLoader.add_implicit_resolver(f"tag:yaml.org,2002:{_name}", re.compile(f"^(?:{_pattern})$"), None)


def load_core(text: str) -> Any:
    """What the text says.  Raises yaml.YAMLError."""
    return yaml.load(text, Loader=_CoreLoader)  # noqa: S506  a safe loader that knows other words
