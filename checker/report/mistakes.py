"""Mistakes in rules -> text: place, what is wrong, the line with a caret, what to write instead."""

from __future__ import annotations

from collections.abc import Iterable

from checker.errors import Fix, Mistake
from checker.report.visible import visible
from checker.source import Source

MOST_SHOWN = 200
"""Mistakes shown of one set of rules: a folder of other YAML files has thousands."""

MOST_COLUMNS = 200
"""Characters shown of a line of a file, and of a line about it."""

_BEFORE = 40  # of those, characters before the mistake in a line that is cut


def render_mistakes(mistakes: Iterable[Mistake], what: str = "rules") -> str:
    """The mistakes in the rules, or in ``what``, one block each, in the order given; then how many.

    Without any mistake the text is empty.
    """
    found = tuple(mistakes)
    if not found:
        return ""
    blocks = [mistake_text(mistake) for mistake in found[:MOST_SHOWN]]
    more = f"; the first {MOST_SHOWN} are shown" if len(found) > MOST_SHOWN else ""
    count = f"{len(found)} mistake{'s' if len(found) > 1 else ''} in the {what}{more}"
    return "\n".join([*blocks, count]) + "\n"


def mistake_text(mistake: Mistake) -> str:
    """One mistake: the headline with its place, the line with carets, the help."""
    return "\n".join([_headline(mistake), *_excerpt(mistake), *_help(mistake)]) + "\n"


def _headline(mistake: Mistake) -> str:
    """`path:line:column: error[code] message`, or a warning; a file that could not be read has no places."""
    name = visible(mistake.source.name)
    if mistake.source.text:
        location = mistake.source.location(mistake.span.start)
        name = f"{name}:{location.line}:{location.column}"
    return f"{name}: {mistake.severity}[{mistake.code}] {_shown(mistake.message)}"


def _excerpt(mistake: Mistake) -> tuple[str, ...]:
    """The line of the mistake, and carets under what is wrong in it."""
    if not mistake.source.text:
        return ()
    location = mistake.source.location(mistake.span.start)
    line = mistake.source.line(location.line)
    first = 0 if len(line) <= MOST_COLUMNS else max(0, location.column - 1 - _BEFORE)
    start = location.column - 1 - first
    end = min(start + max(mistake.span.end - mistake.span.start, 1), max(len(line) - first, start + 1))
    margin = " " * len(str(location.line))
    return (
        f"  {location.line} | {_shown(line[first:])}".rstrip(),
        f"  {margin} | {' ' * start}{'^' * (min(end, MOST_COLUMNS) - start)}",
    )


def _shown(line: str) -> str:
    """One column a character, nothing that could steer a terminal, and of a long line the beginning."""
    return visible(line if len(line) <= MOST_COLUMNS else f"{line[: MOST_COLUMNS - 1]}…")


def _help(mistake: Mistake) -> tuple[str, ...]:
    """What to do behind `=`, and below it the lines as they should be, with their own indentation."""
    if not mistake.help:
        return ()
    lines = () if mistake.fix is None else _mended_lines(mistake.source, mistake.fix)
    help = _shown(mistake.help.rstrip("."))
    colon = ":" if lines and help[-1] != "?" else ""
    return (f"  = help: {help}{colon}", *(f"    {_shown(line)}".rstrip() for line in lines))


def _mended_lines(source: Source, fix: Fix) -> tuple[str, ...]:
    """The lines that the fix touches, with the fix in them."""
    if not fix.text and source.text[fix.span.start : fix.span.end].endswith("\n"):
        return ()  # whole lines that go
    start = source.line_span(source.location(fix.span.start).line).start
    last = source.location(max(fix.span.start, fix.span.end)).line
    end = source.line_span(last).end
    if fix.text.endswith("\n") and fix.span.start == fix.span.end:  # whole lines put in between
        return tuple(fix.text.rstrip("\n").split("\n"))
    if not fix.text and fix.span.start == start and source.text[: fix.span.end].endswith("\n"):
        return ()  # whole lines taken out
    mended = source.text[start : fix.span.start] + fix.text + source.text[fix.span.end : end]
    return tuple(line for line in mended.split("\n") if line.strip())
