"""The word lists of the English rooms: YAML files in ``data/``, read once, when first asked for."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from typing import Any

import yaml

_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@cache
def table(name: str) -> Any:
    """The content of ``data/NAME.yaml``.  Words such as "no" and "on" stay words: see the loader."""
    text = files("checker.english").joinpath("data", f"{name}.yaml").read_text(encoding="utf-8")
    return yaml.load(text, Loader=_PlainLoader)  # noqa: S506 - a safe loader without implicit types


class _PlainLoader(_LOADER):  # type: ignore[misc, valid-type]  # chosen when imported: C where it is built
    """A safe loader to which every scalar is a string."""


_PlainLoader.yaml_implicit_resolvers = {}
