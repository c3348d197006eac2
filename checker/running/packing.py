"""Values of the model as bytes, and back: nothing but these classes is ever made of stored bytes.

This is pickle with a list of the classes that may be named.  It was measured against JSON and marshal with
a table of classes: the same size, and half the time in both directions.
"""

from __future__ import annotations

import io
import pickle
import zlib
from collections.abc import Callable, Mapping
from operator import attrgetter
from typing import Any

from checker import model
from checker.source import Span

CLASSES: tuple[type, ...] = (
    Span,
    model.Quantity,
    model.Time,
    model.Adverb,
    model.Adjective,
    model.NounPhrase,
    model.VerbGroup,
    model.Argument,
    model.Clause,
    model.Attribution,
    model.Proposition,
    model.Capture,
    model.Holder,
    model.Statement,
    model.Label,
    model.Finding,
    model.Entry,
)
"""What findings and statements are made of, beside tuples, sets, strings and numbers."""

_BY_NAME = {(one.__module__, one.__qualname__): one for one in CLASSES}
_PROTOCOL = 5
_LEVEL = 1  # of zlib: a third of the size already, and no stronger level pays


def pack(value: Any) -> bytes:
    """The bytes of a value of these classes.  Raises pickle.PicklingError where it holds another."""
    stream = io.BytesIO()
    _Writer(stream, _PROTOCOL).dump(value)
    return zlib.compress(stream.getvalue(), _LEVEL)


def unpack(data: bytes) -> Any:
    """The value that ``pack`` made bytes of.

    Raises pickle.UnpicklingError where the bytes name another class; bytes that ``pack`` did not make
    may raise anything, so callers make sure of them by a checksum.
    """
    return _Reader(io.BytesIO(zlib.decompress(data))).load()


class _Writer(pickle.Pickler):
    """Writes a dataclass as a call with its fields, which is half of what its state would take."""

    def reducer_override(self, value: Any) -> Any:
        kind = value if isinstance(value, type) else type(value)
        if kind not in _FIELDS:
            raise pickle.PicklingError(f"{kind.__qualname__} is not stored")
        return NotImplemented if kind is value else (kind, _FIELDS[kind](value))


class _Reader(pickle.Unpickler):
    """Reads what ``_Writer`` wrote."""

    def find_class(self, module: str, name: str) -> type:
        try:
            return _BY_NAME[module, name]
        except KeyError:
            raise pickle.UnpicklingError(f"{module}.{name} is not stored") from None


def _getter(kind: Any) -> Callable[[Any], tuple[Any, ...]]:
    return attrgetter(*kind.__match_args__)  # the fields of dataclasses and of named tuples alike


_FIELDS: Mapping[type, Callable[[Any], tuple[Any, ...]]] = {kind: _getter(kind) for kind in CLASSES}
