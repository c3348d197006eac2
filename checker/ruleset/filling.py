"""Lines that hold a key which is missing: what an author might write there, to be filled in."""

from __future__ import annotations

from collections.abc import Mapping

from checker.ruleset.fixing import written
from checker.ruleset.shapes import Example, Key

_SAFE: Mapping[tuple[str, str], Example] = {  # what refers to nothing that may not be there
    ("a statement rule", "examples"): [
        {"match": "The union refuses to sign the deal.", "todo": "true"},
        {"no_match": "The shops were open all day."},
    ],
    ("a conflict rule", "examples"): [
        {"conflict": "The shops were open. The shops were not open.", "todo": "true"},
        {"consistent": "The shops were open all day. The ferry was late."},
    ],
    ("a statement rule", "patterns"): ["$holder refuses to $action"],
    ("a conflict rule", "between"): {"one": "assertion", "other": "assertion"},
    ("a conflict rule", "when"): "negates(one, other)",
    ("a conflict rule", "message"): "these two cannot both hold",
}


def filled_in(what: str, name: str, key: Key) -> str:
    """The lines of a key of the record that is called ``what``, with an example under it."""
    example = _SAFE.get((what, name), key.example)
    match example:
        case list():
            return "\n".join([f"{name}:", *(f"  {line}" for member in example for line in _member(member))])
        case dict():
            table = ", ".join(f"{alias}: {value}" for alias, value in example.items())
            return f"{name}: {{{table}}}"
        case _:
            return f"{name}: {written(example or '')}"


def _member(example: Example) -> list[str]:
    if not isinstance(example, dict):
        return [f"- {written(str(example))}"]
    first, *others = (f"{key}: {written(str(value))}" for key, value in example.items())
    return [f"- {first}", *(f"  {other}" for other in others)]
