"""A configuration as the checks see it: each value, and where it comes from."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from checker.report.escapes import json_dumped, toml_text

Value = str | int | tuple[str, ...] | tuple[Mapping[str, Any], ...] | Mapping[str, Any]
"""A text, a number, texts, tables, or a table."""

_BARE = re.compile(r"[\w-]+")


@dataclass(frozen=True, slots=True)
class Setting:
    """A value and where it comes from: "default", "command line", or FILE:LINE."""

    name: str
    value: Value
    origin: str


def settings_text(settings: Iterable[Setting]) -> str:
    """A setting a line, as TOML, with its origin in a comment; "" where nothing is set."""
    lines = [(f"{one.name} = {_toml(one.value)}", one.origin) for one in settings]
    return "".join(f"{line}  # {origin}\n" for line, origin in lines)


def settings_json(settings: Iterable[Setting]) -> str:
    """The settings by name, each with its origin."""
    found = {one.name: {"value": one.value, "from": one.origin} for one in settings}
    return json_dumped({"version": 1, "settings": found}, indent=2) + "\n"


FORMATS: Mapping[str, Callable[[Iterable[Setting]], str]] = {"text": settings_text, "json": settings_json}


def _toml(value: object) -> str:
    match value:
        case str():
            return toml_text(value)
        case Mapping():
            pairs = (f"{_key(str(key))} = {_toml(inner)}" for key, inner in value.items())
            return f"{{{', '.join(pairs)}}}"
        case tuple():
            return f"[{', '.join(map(_toml, value))}]"
        case _:
            return str(value)


def _key(name: str) -> str:
    return name if _BARE.fullmatch(name) else toml_text(name)
