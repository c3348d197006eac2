"""Makes a collection of short articles with conflicts planted in it, the same for the same seed.

    python -m benchmarks.collection 200 FOLDER --seed 1                  FOLDER/collection.jsonl
    python -m benchmarks.collection 200 FOLDER --seed 1 --shape files    FOLDER/*.txt and *.md

Every article is about a works of its own, so nothing clashes but what was planted: two sentences of one
article that cannot both hold; two articles of one day that give different figures for one thing; and, which
is no conflict, an article of a later day whose figure has moved on.
"""

from __future__ import annotations

import argparse
import json
import random
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass
from datetime import date, timedelta
from pathlib import Path
from typing import Literal

Kind = Literal["inside", "across", "superseded"]

_TOWN_BEGINS = (
    "Ald Bram Cor Dun Elm Farn Gors Holm Ing Kel Lang Marl Nor Oster Pen Rav Sel Thorn Ul Wal".split()
)
_TOWN_ENDS = "bridge by combe dale field ford gate ham hurst leigh mere ness stead ton wick worth".split()
_SIDES = "Upper Lower Great Little North South East West Old New High Long Far Nether Church King".split()
_TOWN_SIDES = ("", *(f"{side} " for side in _SIDES))
_WORKS = (
    "mill dairy brewery quarry shipyard foundry bakery tannery sawmill refinery cannery pottery "
    "forge tilery depot laundry nursery smokehouse distillery smithy"
).split()
_SOURCES = ("Harbour Gazette", "Morning Ledger", "Valley Courier", "Evening Packet")
_PEOPLE = ("Anna Lindgren", "Owen Prior", "Clara Voss", "Samuel Okoro", "Rita Marsh", "Tom Hallam")
_FIRST_DAY = date(2024, 1, 1)
_DAYS = 700

_NEUTRAL = (
    "The works stands beside the canal.",
    "Visitors reach it by a narrow lane behind the church.",
    "The first stone was laid by the grandfather of the present owner.",
    "A small museum in the old stable shows tools and photographs.",
    "Most of the machines were replaced after the flood.",
    "The apprentices eat their lunch on the wall by the gate.",
    "{person} has managed the works for a long time.",
    "Lorries leave the yard early in the morning.",
    "The roof was painted green by volunteers.",
    "Nobody remembers why the clock above the door runs late.",
    "A school visits the works every spring.",
    "The river froze in January.",
    "Some of the bricks came from a ruined abbey.",
    "The choir of the works sings in the market hall at Christmas.",
    "Swallows nest under the eaves of the loading bay.",
    "The council keeps a map of the tunnels below the yard.",
    "A painter from the coast lived in the gatehouse for a summer.",
    "The fence along the railway was mended last week.",
    "{person} collects old postcards of {town}.",
    "The canteen serves soup on Fridays.",
)
_INSIDE = (
    ("The {works} employs {few} people.", "The {works} employs {many} people."),
    ("The owners promised to repair the {works}.", "The owners refused to repair the {works}."),
    ("{person} said that the {works} was safe.", "{person} said that the {works} was not safe."),
    ("The {works} must close on Sundays.", "The {works} must not close on Sundays."),
)
_EVENTS = (
    "The fire at the {works} injured {figure} people.",
    "The strike at the {works} involved {figure} drivers.",
    "The sale of the {works} brought {figure} million euros.",
    "The explosion at the {works} damaged {figure} houses.",
)


@dataclass(frozen=True, slots=True)
class Article:
    """A document of the collection; ``date`` is that of ISO 8601."""

    id: str
    date: str
    source: str
    text: str


@dataclass(frozen=True, slots=True)
class Planted:
    """Two sentences that were written into the collection, and the articles in which they stand."""

    kind: Kind  # "superseded" is no conflict
    articles: tuple[str, str]  # ids; twice the same one for "inside"
    sentences: tuple[str, str]


@dataclass(frozen=True, slots=True)
class Collection:
    """Articles in the order of their ids, and what was planted in them."""

    articles: tuple[Article, ...]
    planted: tuple[Planted, ...]


@dataclass(frozen=True, slots=True)
class _Story:
    """One article, or two about one event, before they have their ids."""

    kind: Kind | None
    parts: tuple[tuple[str, ...], ...]  # for each article the sentences planted in it
    days: tuple[date, ...]
    works: str
    town: str


def collection(count: int, seed: int = 1) -> Collection:
    """A collection of ``count`` articles: about one in five has a conflict in it or with another one.

    Raises ValueError where there are not as many works to write about.
    """
    chance = random.Random(seed)  # noqa: S311  the same collection for the same seed
    names = [(town, works) for town in towns() for works in _WORKS]
    if count > len(names):
        raise ValueError(f"at most {len(names)} articles")
    chance.shuffle(names)
    articles: list[Article] = []
    planted: list[Planted] = []
    for number in range(count):
        if len(articles) >= count:
            break
        story = _story(names[number], chance, count - len(articles))
        told = [_article(len(articles) + at, story, at, chance) for at in range(len(story.parts))]
        articles += told
        planted += _plants(story, told)
    return Collection(tuple(articles), tuple(planted))


def towns() -> Iterator[str]:
    """The names of all towns, always in the same order."""
    return (f"{side}{begin}{end}" for side in _TOWN_SIDES for begin in _TOWN_BEGINS for end in _TOWN_ENDS)


def write_jsonl(made: Collection, path: Path) -> None:
    """One record a line: id, date, source, text."""
    with path.open("w", encoding="utf-8", newline="\n") as lines:
        lines.writelines(json.dumps(asdict(article), ensure_ascii=False) + "\n" for article in made.articles)


def write_files(made: Collection, folder: Path) -> None:
    """One file an article, by turns plain text and Markdown."""
    for number, article in enumerate(made.articles):
        head, suffix = (f"# {article.source}\n\n", ".md") if number % 2 else ("", ".txt")
        (folder / f"{article.id}{suffix}").write_text(head + article.text, encoding="utf-8", newline="\n")


def _story(name: tuple[str, str], chance: random.Random, room: int) -> _Story:
    town, works = name[0], f"{name[0]} {name[1]}"
    day = _FIRST_DAY + timedelta(days=chance.randrange(_DAYS))
    draw = chance.random()
    if draw < 0.1:
        return _Story("inside", (_inside(works, chance),), (day,), works, town)
    if draw < 0.2 and room > 1:
        kind: Kind = "across" if draw < 0.15 else "superseded"
        first, second = _event(works, chance)
        later = day if kind == "across" else day + timedelta(days=chance.randint(1, 9))
        return _Story(kind, ((first,), (second,)), (day, later), works, town)
    return _Story(None, ((),), (day,), works, town)


def _inside(works: str, chance: random.Random) -> tuple[str, ...]:
    few = chance.randint(20, 90)
    values = {
        "works": works,
        "few": few,
        "many": few + chance.randint(30, 300),
        "person": chance.choice(_PEOPLE),
    }
    return tuple(template.format(**values) for template in chance.choice(_INSIDE))


def _event(works: str, chance: random.Random) -> tuple[str, str]:
    template = chance.choice(_EVENTS)
    figure = chance.randint(12, 90)
    other = figure + chance.randint(20, 90)
    return template.format(works=works, figure=figure), template.format(works=works, figure=other)


def _article(number: int, story: _Story, at: int, chance: random.Random) -> Article:
    neutral = chance.sample(_NEUTRAL, chance.randint(4, 6) - len(story.parts[at]))
    values = {"person": chance.choice(_PEOPLE), "town": story.town}
    sentences = [template.format(**values) for template in neutral]
    for sentence in story.parts[at]:
        sentences.insert(chance.randint(0, len(sentences)), sentence)
    source = _SOURCES[(number + at) % len(_SOURCES)]
    opening = f"The {story.works} was in the news on {story.days[at].strftime('%A')}."
    return Article(f"a{number:06}", story.days[at].isoformat(), source, _text([opening, *sentences]))


def _text(sentences: Sequence[str]) -> str:
    """Paragraphs of two or three sentences."""
    cuts = range(0, len(sentences), 3)
    return "\n\n".join(" ".join(sentences[cut : cut + 3]) for cut in cuts) + "\n"


def _plants(story: _Story, told: Sequence[Article]) -> Iterator[Planted]:
    if story.kind is not None:
        first, second = (sentence for part in story.parts for sentence in part)
        yield Planted(story.kind, (told[0].id, told[-1].id), (first, second))


def main() -> None:
    """Reads the arguments and writes the collection, with planted.json beside it."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("count", type=int, help="how many articles")
    parser.add_argument("folder", type=Path)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--shape", choices=["jsonl", "files"], default="jsonl")
    arguments = parser.parse_args()
    made = collection(arguments.count, arguments.seed)
    arguments.folder.mkdir(parents=True, exist_ok=True)
    if arguments.shape == "files":
        write_files(made, arguments.folder)
    else:
        write_jsonl(made, arguments.folder / "collection.jsonl")
    plants = json.dumps([asdict(plant) for plant in made.planted], indent=1)
    (arguments.folder / "planted.json").write_text(plants + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
