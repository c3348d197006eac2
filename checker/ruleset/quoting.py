"""How a line of a rule file should be written so that YAML reads it as the text it is."""

from __future__ import annotations

import re

from checker.ruleset.tree import Text
from checker.source import Source, Span

_LINE = re.compile(
    r"""(?P<lead>\s*(?:-\s+)*)             # indentation and list dashes
        (?:(?P<key>[A-Za-z_][\w-]*)\s*:\s+)?  # a key
        (?P<value>\S.*?)\s*$""",
    re.VERBOSE,
)
_TRAP = re.compile(r"""^["'@*&!%`|>?,]|^[\[{][^\]}]*[\]}].|:\s|:$|\s\#""")
_FLOW = re.compile(r"""^(?:\[.*\]|\{.*\}|'(?:[^']|'')*'|"(?:[^"\\]|\\.)*")$""")
_ESCAPE = re.compile(r"\\(?:x[0-9A-Fa-f]{2}|u[0-9A-Fa-f]{4}|U[0-9A-Fa-f]{8}|.)")


def help_for_fault(source: Source, offset: int) -> str:
    """The help for what YAML cannot read at ``offset``: the line quoted; "" if quoting cannot mend it.

    YAML often sees a fault one line too late, so the line before is tried as well.
    """
    number = source.location(offset).line
    traps = (_trap(source.line(candidate)) for candidate in (number, number - 1) if candidate > 0)
    return next((_advice(trap) for trap in traps if trap), "")


def help_for_value(source: Source, offset: int) -> str:
    """The help for a value that YAML reads, but not as the text that it should be."""
    value = _LINE.match(source.line(source.location(offset).line))
    return _advice(value) if value else ""


def _trap(line: str) -> re.Match[str] | None:
    """The parts of a line whose value is no text as it stands, and no whole list, table or quotation."""
    found = _LINE.match(line)
    if found is None or not _TRAP.search(found["value"]) or _FLOW.match(found["value"]):
        return None
    return found


def _advice(line: re.Match[str]) -> str:
    key = f"{line['key']}: " if line["key"] else ""
    value = line["value"].replace("'", "''")
    return f"if the text is meant as it stands, quote it:\n{line['lead']}{key}'{value}'"


def place_in(text: Text, source: Source, start: int, end: int) -> Span:
    """Where in the file the characters ``start`` to ``end`` of a text's value stand.

    Falls back to the whole text where the value was folded from several lines.
    """
    places = _places(text, text.span.of(source.text))
    if places is None or start > len(text.value):
        return text.span
    begin = text.span.start + places[start]
    finish = text.span.start + (places[end - 1] + 1 if start < end <= len(text.value) else places[start] + 1)
    return Span(begin, max(finish, begin + 1))


def _places(text: Text, written: str) -> list[int] | None:
    """For each character of the value, and for its end, its offset in what is written."""
    match text.style:
        case "":
            units = list(range(len(written) + 1))
        case "'":
            units = _steps(written, re.compile(r"''|."))
        case '"':
            units = _steps(written, re.compile(_ESCAPE.pattern + "|."))
        case _:
            return None
    return units if len(units) == len(text.value) + 1 else None


def _steps(written: str, unit: re.Pattern[str]) -> list[int]:
    """The offsets of the units between two quotation marks, and of the closing mark."""
    inner = written[1:-1]
    return [1 + found.start() for found in unit.finditer(inner)] + [len(inner) + 1]
