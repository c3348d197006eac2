"""Frozen, slotted dataclasses that are made, and made anew with other values, as quickly as open ones.

The ``__init__`` of a frozen dataclass goes round its own guard once for each field, and so does
``dataclasses.replace``, field by field.  An analysed sentence is made of hundreds of such values, so here
each class has a twin with the same slots and no guard: a value is filled as one of the twin's, and then
becomes one of its own class.  What it is afterwards is what ``dataclass`` made of it.
"""

from __future__ import annotations

from dataclasses import MISSING, Field, fields
from typing import Any, TypeVar

_T = TypeVar("_T")

_SOURCE = """
def __new__(cls, {parameters}):
    made = new(Twin)
    {filled}
    made.__class__ = cls
    return made

def __replace__(self, /, **changes):
    made = new(Twin)
    {copied}
    for name, value in changes.items():
        setattr(made, name, value)
    made.__class__ = Own
    return made

def __reduce__(self):
    return Own, ({listed},)
"""


def swift(cls: type[_T]) -> type[_T]:
    """A class made by ``dataclass(frozen=True, slots=True)`` that is filled in ``__new__``; see ``changed``.

    Every field must be a parameter; defaults must be values, not factories.
    """
    own = fields(cls)  # type: ignore[arg-type]  # it is a dataclass
    names = [field.name for field in own]
    room: dict[str, Any] = {f"_{field.name}": field.default for field in own}
    room |= {"Own": cls, "Twin": type(cls.__name__, (), {"__slots__": tuple(names)}), "new": object.__new__}
    source = _SOURCE.format(
        parameters=", ".join(_parameter(field) for field in own),
        filled="; ".join(f"made.{name} = {name}" for name in names),
        copied="; ".join(f"made.{name} = self.{name}" for name in names),
        listed=", ".join(f"self.{name}" for name in names),
    )
    exec(source, room)  # noqa: S102 - as dataclass does: made of the names of fields alone
    del cls.__init__  # it would fill the value once more
    for method in ("__new__", "__replace__", "__reduce__"):
        setattr(cls, method, room[method])
    return cls


def _parameter(field: Field[Any]) -> str:
    return field.name if field.default is MISSING else f"{field.name}=_{field.name}"


def changed(value: _T, /, **changes: Any) -> _T:
    """The value of a ``swift`` class with other values in the fields named.

    Raises AttributeError for a name that is no field's.
    """
    made: _T = value.__replace__(**changes)  # type: ignore[attr-defined]
    return made
