"""What YAML itself cannot read, said in plain words, with a fix where there is one."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

import yaml

from checker.errors import Fix, Mistake
from checker.ruleset import quoting
from checker.ruleset.schema import KEYS
from checker.source import Source, Span

LOADER: type[yaml.CSafeLoader | yaml.SafeLoader] = getattr(yaml, "CSafeLoader", yaml.SafeLoader)

_Advice = Callable[[Source, int], quoting.Advice]


@dataclass(frozen=True, slots=True)
class _Plain:
    """How to say one of YAML's complaints, and what to do about it."""

    message: str
    advice: _Advice


def yaml_fault(source: Source) -> Mistake | None:
    """The first fault that YAML finds in a file; None where it finds none.

    The slower parser is asked for its words and places, which are the same on every machine.
    """
    try:
        root = yaml.compose(source.text, Loader=LOADER)
    except (yaml.YAMLError, RecursionError):
        return _slowly(source)
    joined = (_joined_line(source, scalar) for scalar in _plain_scalars(root))
    return next((fault for fault in joined if fault is not None), None)


def _plain_scalars(root: yaml.Node | None) -> Iterator[yaml.ScalarNode]:
    """The texts without quotation marks, each once, whatever aliases stand for them."""
    seen: set[int] = set()
    waiting = [root]
    while waiting:
        node = waiting.pop()
        if node is None or id(node) in seen:
            continue
        seen.add(id(node))
        if isinstance(node, yaml.ScalarNode):
            if not node.style:
                yield node
        elif isinstance(node, yaml.MappingNode):
            waiting.extend(part for pair in reversed(node.value) for part in reversed(pair))
        else:
            waiting.extend(reversed(node.value))


def _joined_line(source: Source, scalar: yaml.ScalarNode) -> Mistake | None:
    """A list's next member that is indented too far: YAML takes it for more of the text before."""
    start = scalar.start_mark.index
    found = _DASHED_LINE.search(source.text, start, scalar.end_mark.index)
    if found is None:
        return None
    line = source.line(source.location(start).line)
    indent = line[: len(line) - len(line.lstrip())]
    fix = Fix(Span(found.start("indent"), found.end("indent")), indent)
    message = "YAML joins this line to the text before it, since it is indented further"
    place = Span(found.end("indent"), found.end("indent") + 1)
    return Mistake("yaml", message, source, place, "indent it like the line before", fix)


def _slowly(source: Source) -> Mistake:
    try:
        yaml.compose(source.text, Loader=yaml.SafeLoader)
    except yaml.MarkedYAMLError as error:
        return _fault(source, error)
    except yaml.reader.ReaderError as error:
        place = Span(error.position, error.position + 1)
        message = "this character may not stand in YAML"
        return Mistake("yaml", message, source, place, "remove it", Fix(place, ""))
    except (yaml.YAMLError, RecursionError):
        return Mistake("too-large", "lists and tables lie too deep", source, Span(0, 1), "write it flatter")
    return Mistake("yaml", "not YAML", source, Span(0, 1))


def _fault(source: Source, error: yaml.MarkedYAMLError) -> Mistake:
    problem = error.problem or "this cannot be read"
    mark = error.context_mark if problem == _UNCLOSED else error.problem_mark or error.context_mark
    offset = min(mark.index if mark else 0, len(source.text))
    plain = _PLAINLY.get(problem, _Plain(f"not YAML: {problem}", quoting.help_for_fault))
    help, fix = plain.advice(source, offset)
    if problem == _STRAY_COLON and (bare := _with_colon(source, offset))[1] is not None:
        plain, (help, fix) = _NO_COLON, bare  # the key of the line before swallowed this one
        offset = bare[1].span.start
    return Mistake("yaml", plain.message, source, Span(offset, offset + 1), help, fix)


def _indented(source: Source, offset: int) -> quoting.Advice:
    """Where a line stands too far in or out: as far in as the one before."""
    quoted = quoting.help_for_fault(source, offset)
    if quoted[1]:
        return quoted
    number = source.location(offset).line
    before = next((n for n in range(number - 1, 0, -1) if source.line(n).strip()), 0)
    if not before:
        return "", None
    line, start = source.line(number), source.line_span(number).start
    width = re.match(r"\s*(?:-\s+)*", source.line(before))
    indent = " " * (width.end() if width else 0)
    blanks = len(line) - len(line.lstrip())
    return "indent it like the line before", Fix(Span(start, start + blanks), indent)


def _spaces(source: Source, offset: int) -> quoting.Advice:
    """Two spaces for each tab that stands in front of a line."""
    number = source.location(offset).line
    start, line = source.line_span(number).start, source.line(number)
    blanks = line[: len(line) - len(line.lstrip())]
    return "indent with spaces", Fix(Span(start, start + len(blanks)), blanks.replace("\t", "  "))


def _closed(source: Source, offset: int) -> quoting.Advice:
    """The quotation mark once more, at the end of the line in which it opens."""
    end = source.line_span(source.location(offset).line).end
    return "close it", Fix(Span(end, end), source.text[offset : offset + 1])


def _with_colon(source: Source, offset: int) -> quoting.Advice:
    """A known key without its colon, or without the space behind it, here or in the line before."""
    number = source.location(offset).line
    for candidate in (number, number - 1):
        found = _BARE_KEY.match(source.line(candidate)) if candidate else None
        if found is not None and found["key"] in KEYS:
            start = source.line_span(candidate).start
            place = Span(start + found.end("key"), start + found.end("gap"))
            return "write `key: value`", Fix(place, ": " if found["rest"] else ":")
    return "write `key: value`", None


_BARE_KEY = re.compile(r"\s*(?:-\s+)*(?P<key>[a-z_]+)(?P<gap>:(?=\S)|\s+(?=[^\s:])|\s*$)(?P<rest>.*)")
_STRAY_COLON = "mapping values are not allowed here"
_DASHED_LINE = re.compile(r"\n(?P<indent>[ ]+)- ")
_UNCLOSED = "found unexpected end of stream"
_NO_COLON = _Plain("a key without a colon", _with_colon)
_PLAINLY = {  # YAML's own words -> ours
    _STRAY_COLON: _Plain("a colon with a space behind it makes a key of this text", quoting.help_for_fault),
    "expected <block end>, but found '<scalar>'": _Plain(
        "the value has ended, and text follows", quoting.help_for_fault
    ),
    "expected <block end>, but found '<block mapping start>'": _Plain(
        "this line is indented unlike the others", _indented
    ),
    "expected <block end>, but found '-'": _Plain("this line is indented unlike the others", _indented),
    "found character '\\t' that cannot start any token": _Plain("a tab may not indent", _spaces),
    _UNCLOSED: _Plain("a quotation mark is opened here and not closed", _closed),
    "could not find expected ':'": _NO_COLON,
}
