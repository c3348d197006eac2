"""Writing figures into RESULTS.md: each command owns the part between its two markers."""

from __future__ import annotations

import subprocess
from collections.abc import Iterable, Sequence
from pathlib import Path

RESULTS = Path(__file__).with_name("RESULTS.md")
ROOT = Path(__file__).parent.parent


def write_part(name: str, body: str) -> None:
    """Replaces a command's part of RESULTS.md; the rest stays as it is.

    Raises ValueError where the file lacks the part's markers.
    """
    text = RESULTS.read_text(encoding="utf-8")
    RESULTS.write_text(with_part(text, name, body), encoding="utf-8")


def with_part(text: str, name: str, body: str) -> str:
    """The text with a new body between the markers of ``name``."""
    begin, end = f"<!-- {name}: begin -->", f"<!-- {name}: end -->"
    head, opened, rest = text.partition(begin)
    _, closed, tail = rest.partition(end)
    if not opened or not closed:
        raise ValueError(f"no markers for {name}: {begin} ... {end}")
    return f"{head}{begin}\n\n{body.strip()}\n\n{end}{tail}"


def table(header: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """A Markdown table; the first column is text, the others are figures."""
    rule = ["---", *("---:" for _ in header[1:])]
    return "\n".join(f"| {' | '.join(row)} |" for row in (header, rule, *rows))


def figure(value: float | None) -> str:
    """A share with three decimals; a dash where there is none."""
    return "–" if value is None else f"{value:.3f}"


def commit() -> str:
    """The commit that the figures belong to, and whether the checker was changed since."""
    name = _git("rev-parse", "--short", "HEAD")
    changed = _git("status", "--porcelain", "--", "checker", "rules", "grammars")
    return f"{name} with uncommitted changes" if changed else name


def _git(*arguments: str) -> str:
    command = ["git", "-C", str(ROOT), *arguments]
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout.strip()
