"""Where the keys of a TOML file stand; the standard library's parser does not say."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from checker.config.values import KeyPath
from checker.source import Source, Span

_NAME = r"(?:[\w-]+|\"[^\"\n]*\"|'[^'\n]*')"
_NAMES = rf"{_NAME}(?:[ \t]*\.[ \t]*{_NAME})*"
_HEADER = re.compile(rf"[ \t]*(?P<open>\[\[?)[ \t]*(?P<names>{_NAMES})[ \t]*\]")
_KEY = re.compile(rf"[ \t]*(?P<names>{_NAMES})[ \t]*=")
_LONG_STRING = re.compile(r"\"\"\"|'''")


def places(source: Source, root: tuple[str, ...]) -> dict[KeyPath, Span]:
    """The keys in or below the table ``root``, without it in their paths; the headings of tables, too."""
    found = ((path, span) for path, span in _keys(source) if path[: len(root)] == root)
    kept: dict[KeyPath, Span] = {}
    for path, span in found:
        kept.setdefault(path[len(root) :], span)
    return kept


def _keys(source: Source) -> Iterator[tuple[KeyPath, Span]]:
    table: KeyPath = ()
    counts: Counter[KeyPath] = Counter()
    for line in _lines_outside_strings(source):
        text = line.of(source.text)
        if header := _HEADER.match(text):
            names = _split(header["names"])
            table = (*names, counts[names]) if header["open"] == "[[" else _below(names, counts)
            counts[names] += header["open"] == "[["
            yield names, _span(line, header)
            yield table, _span(line, header)
        elif key := _KEY.match(text):
            names = _split(key["names"])
            for length in range(1, len(names) + 1):
                yield (*table, *names[:length]), _span(line, key)


def _below(names: tuple[str, ...], counts: Counter[KeyPath]) -> KeyPath:
    """The path of a table; inside the last member of a list where one of its names is a list's."""
    path: KeyPath = ()
    for name in names:
        path = (*path, name)
        if counts[path]:
            path = (*path, counts[path] - 1)
    return path


def _split(names: str) -> tuple[str, ...]:
    return tuple(name.strip("\"'") for name in re.findall(_NAME, names))


def _span(line: Span, found: re.Match[str]) -> Span:
    return Span(line.start + found.start("names"), line.start + found.end("names"))


def _lines_outside_strings(source: Source) -> Iterator[Span]:
    """The lines that do not begin inside a string of several lines."""
    inside = ""
    for number in range(1, source.location(len(source.text)).line + 1):
        line = source.line_span(number)
        if not inside:
            yield line
        for quote in _LONG_STRING.findall(line.of(source.text)):
            inside = "" if quote == inside else inside or quote
