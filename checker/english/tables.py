"""The word lists of the English rooms: YAML files in ``data/``, read once, when first asked for.

Where the package is built they are packed as well, which is read ten times as fast; a list that has
changed since then is read as YAML.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from hashlib import blake2b
from pathlib import Path
from typing import Any

from checker.packing import Packing, opened, sealed
from checker.replacing import put_in_place
from checker.resources import COMPILED

FOLDER = Path(__file__).resolve().parent / "data"
PACKED = COMPILED / "tables.packed"

_TABLES = Packing(())  # texts, lists and tables of them


@cache
def table(name: str) -> Any:
    """The content of ``data/NAME.yaml``."""
    text = (FOLDER / f"{name}.yaml").read_bytes()
    packed = opened(_key(text), _packed().get(name))
    return parsed(text) if packed is None else _TABLES.unpack(packed)


def parsed(text: bytes) -> Any:
    """What a YAML text holds.  Words such as "no" and "on" stay words: there are no types but text."""
    import yaml  # noqa: PLC0415  packed tables do without

    loader = type("Plain", (getattr(yaml, "CSafeLoader", yaml.SafeLoader),), {"yaml_implicit_resolvers": {}})
    return yaml.load(text, Loader=loader)  # noqa: S506 - a safe loader without implicit types


def store(names: Iterable[str]) -> None:
    """Pack the tables of these names."""
    texts = {name: (FOLDER / f"{name}.yaml").read_bytes() for name in names}
    packed = {name: sealed(_key(text), _TABLES.pack(parsed(text))) for name, text in texts.items()}
    PACKED.parent.mkdir(exist_ok=True)
    put_in_place(PACKED, sealed(b"", _TABLES.pack(packed)))


@cache
def _packed() -> dict[str, bytes]:
    """The packed tables by name, each behind a checksum of the text that it is of."""
    try:
        packed = opened(b"", PACKED.read_bytes())
    except OSError:
        return {}
    return {} if packed is None else _TABLES.unpack(packed)


def _key(text: bytes) -> bytes:
    return blake2b(text, digest_size=16).digest()
