"""How a line of a rule file should be written so that YAML reads it as the text it is."""

from __future__ import annotations

import re

from checker.errors import Fix
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


_LONGEST_LINE = 2_000  # characters of a line that is read for what its author may have meant

QUOTE_IT = "if the text is meant as it stands, quote it"

Advice = tuple[str, Fix | None]


def help_for_fault(source: Source, offset: int) -> Advice:
    """The help for what YAML cannot read at ``offset``: the line quoted; "" if quoting cannot mend it.

    YAML often sees a fault one line too late, so the line before is tried as well.
    """
    number = source.location(offset).line
    traps = (_trap(source, candidate) for candidate in (number, number - 1) if candidate > 0)
    return next((trap for trap in traps if trap[1]), ("", None))


def help_for_value(source: Source, offset: int) -> Advice:
    """The help for a value that YAML reads, but not as the text that it should be."""
    return _advice(source, source.location(offset).line)


def _trap(source: Source, number: int) -> Advice:
    """The advice for a line whose value is no text as it stands, and no whole list, table or quotation."""
    found = _parts(source, number)
    if found is None or not _TRAP.search(found["value"]) or _FLOW.match(found["value"]):
        return "", None
    return _advice(source, number)


def _parts(source: Source, number: int) -> re.Match[str] | None:
    line = source.line(number)
    return _LINE.match(line) if len(line) <= _LONGEST_LINE else None


def _advice(source: Source, number: int) -> Advice:
    """What stands in a line behind dashes and key, in single quotes."""
    found = _parts(source, number)
    if found is None:
        return "", None
    start = source.line_span(number).start
    value = found["value"].replace("'", "''")
    return QUOTE_IT, Fix(Span(start + found.start("value"), start + found.end("value")), f"'{value}'")


def place_in(text: Text, source: Source, start: int, end: int) -> Span:
    """Where in the file the characters ``start`` to ``end`` of a text's value stand.

    Falls back to the whole text where the value cannot be traced to what is written.
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
            units, start = list(range(len(written) + 1)), 0
        case "'":
            units, start = _steps(written, re.compile(r"''|.")), 1
        case '"':
            units, start = _steps(written, re.compile(_ESCAPE.pattern + "|.")), 1
        case _:
            units, start = [], written.find("\n") + 1
    return units if len(units) == len(text.value) + 1 else _folded(text.value, written, start)


def _folded(value: str, written: str, at: int) -> list[int] | None:
    """The same where line ends and indentation were folded: word for word; None where words differ."""
    places: list[int] = []
    for character in value:
        if not character.isspace():
            while at < len(written) and written[at].isspace():
                at += 1
            if not written.startswith(character, at):
                return None
        places.append(at)
        at += not character.isspace()
    return [*places, at]


def _steps(written: str, unit: re.Pattern[str]) -> list[int]:
    """The offsets of the units between two quotation marks, and of the closing mark."""
    inner = written[1:-1]
    return [1 + found.start() for found in unit.finditer(inner)] + [len(inner) + 1]
