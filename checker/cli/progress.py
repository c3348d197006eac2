"""The progress of a long run, on standard error where that is a terminal.

`click.progressbar` cannot take its line back before a finding is written to the same terminal, and knows
no rate; the larger libraries can, with a thread; this needs neither.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import TextIO, TypeVar

Item = TypeVar("Item")

_BETWEEN = 0.2  # seconds between two figures, and before the first
_ERASE = "\r\x1b[K"


def watched(stream: TextIO, environment: Mapping[str, str]) -> bool:
    """Whether somebody sits before the stream, who may like to see progress."""
    return stream.isatty() and environment.get("TERM") != "dumb" and not environment.get("CI")


class Progress:
    """A line that is there while the next item is made, and gone while one is written.

    So it mixes with nothing that is written to the same terminal.  ``total`` says how many items there
    will be, or None; it is asked once, and only when there is something to show.
    """

    def __init__(
        self, stream: TextIO, total: Callable[[], int | None], clock: Callable[[], float] = time.monotonic
    ) -> None:
        self._stream = stream
        self._total = total
        self._clock = clock

    def watch(self, items: Iterable[Item]) -> Iterator[Item]:
        """The same items."""
        began = drawn = self._clock()
        total, shown = None, ""
        for done, item in enumerate(items, start=1):
            if shown:
                self._write(_ERASE)
            yield item
            now = self._clock()
            if now - drawn >= _BETWEEN:
                total = total if shown else self._total()
                shown, drawn = line(done, total, now - began), now
            self._write(shown)
        if shown:
            self._write(_ERASE)

    def _write(self, text: str) -> None:
        import shutil  # noqa: PLC0415  only where somebody watches

        columns = shutil.get_terminal_size().columns
        self._stream.write(text[: columns - 1])
        self._stream.flush()


def line(done: int, total: int | None, seconds: float) -> str:
    """What is shown: "1,200 of 20,000 texts, 110 a second, 2:51 left"."""
    rate = done / seconds
    parts = [
        f"{done:,} of {total:,} texts" if total else f"{done:,} texts",
        f"{rate:,.{rate < 10:d}f} a second",
    ]
    if total and total > done:
        minutes, left = divmod(round((total - done) / rate), 60)
        parts.append(f"{minutes}:{left:02} left")
    return ", ".join(parts)
