"""Labelled sets as they lie in a folder, read into plain values.

    DATA/gold.jsonl          articles with their statements and conflicts marked by hand
    DATA/news/news.jsonl     edited articles without marks
    DATA/passages/*.jsonl    texts into which a contradiction was written, and their controls
    DATA/pairs/*.jsonl       a reference and a text: contradiction, neutral or entailment

A file that ``TITLES`` does not know goes by its own name, so that further sets need no change here.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

from checker.source import Span

Family = Literal["articles", "news", "passages", "pairs"]
Row = Mapping[str, Any]

TITLES = {
    "gold": "News articles marked by hand (BBC, CNN / Daily Mail)",
    "news": "News articles (BBC, CNN / Daily Mail)",
    "passages/wikifactcheck": "WikiFactCheck-English, in its passage",
    "passages/condaqa": "CondaQA, in its passage",
    "pairs/sick": "SICK",
    "pairs/rte3_3way": "RTE-3 (three-way)",
    "pairs/wikifactcheck": "WikiFactCheck-English",
    "pairs/condaqa": "CondaQA",
    "pairs/glue_diagnostic": "GLUE diagnostics",
    "pairs/breaking_nli": "Breaking NLI",
    "pairs/summedits": "SummEdits",
    "pairs/negation_nli": "NegNLI",
    "pairs/monli": "MoNLI",
    "pairs/imppres": "IMPPRES",
}


@dataclass(frozen=True, slots=True)
class Marked:
    """A statement that an annotator marked."""

    kind: str
    span: Span


@dataclass(frozen=True, slots=True)
class MarkedConflict:
    """Two places that an annotator marked as unable to hold together.

    ``optional`` ones (arguable, or a repetition of another) need not be found and may be.
    """

    one: Span
    other: Span
    type: str
    optional: bool


@dataclass(frozen=True, slots=True)
class Item:
    """One text of a set with what is known of it; what its family does not mark stays empty."""

    id: str
    text: str
    reference: str | None = None
    label: str = ""
    category: str = ""  # what a set says that the item asks for
    evidence: tuple[str, ...] = ()  # the two sentences of a written-in contradiction
    statements: tuple[Marked, ...] = ()
    conflicts: tuple[MarkedConflict, ...] = ()

    @property
    def contradictory(self) -> bool:
        """Whether the label says that the item holds a contradiction."""
        return self.label == "contradiction"


@dataclass(frozen=True, slots=True)
class LabelledSet:
    """A set of items: its name on the command line and its public title."""

    name: str
    title: str
    family: Family
    items: tuple[Item, ...]


def read_sets(folder: Path, names: Sequence[str] = ()) -> Iterator[LabelledSet]:
    """The sets in a folder, those named or all, in the order articles, news, passages, pairs.

    Raises FileNotFoundError where a name stands for no file, ValueError where a line is no JSON.
    """
    present = {name: path for path, name in _files(folder)}
    unknown = sorted(set(names) - set(present))
    if unknown:
        known = ", ".join(present)
        raise FileNotFoundError(f"no set named {', '.join(unknown)}; there are: {known}")
    for name, path in present.items():
        if not names or name in names:
            yield _read(name, path)


def _files(folder: Path) -> Iterator[tuple[Path, str]]:
    for path, name in ((folder / "gold.jsonl", "gold"), (folder / "news" / "news.jsonl", "news")):
        if path.is_file():
            yield path, name
    for group in ("passages", "pairs"):
        for path in sorted((folder / group).glob("*.jsonl")):
            yield path, f"{group}/{path.stem}"


def _read(name: str, path: Path) -> LabelledSet:
    lines = path.read_text(encoding="utf-8").split("\n")
    items = tuple(_item(json.loads(line)) for line in lines if line.strip())
    return LabelledSet(name, TITLES.get(name, name), _family(name), items)


def _family(name: str) -> Family:
    match name.partition("/")[0]:
        case "gold":
            return "articles"
        case "news":
            return "news"
        case "passages":
            return "passages"
        case _:
            return "pairs"


def _item(row: Row) -> Item:
    spans = {one["s"]: _span(one) for one in row.get("statements", ())}
    return Item(
        id=row["id"],
        text=row["text"],
        reference=row.get("reference"),
        label=row.get("label", ""),
        category=row.get("category") or "",
        evidence=tuple(row.get("evidence") or ()),
        statements=tuple(Marked(one["kind"], _span(one)) for one in row.get("statements", ())),
        conflicts=tuple(_conflict(one, spans) for one in row.get("conflicts", ())),
    )


def _span(row: Row) -> Span:
    return Span(row["span"]["start"], row["span"]["end"])


def _conflict(row: Row, spans: Mapping[str, Span]) -> MarkedConflict:
    optional = row["strength"] != "clear" or bool(row.get("repeat"))
    return MarkedConflict(spans[row["a"]], spans[row["b"]], row["type"], optional)
