"""Cases for the fuzzer: files, and a command line over them; the same for the same seed and number."""

from __future__ import annotations

import csv
import gzip
import html
import io
import json
import random
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache

import click

from benchmarks.mutations import OF_TEXTS, OF_YAML, mutated
from benchmarks.results import ROOT
from checker.cli.commands import CHECK, SUBCOMMANDS, command

RULES = "default"
_CONFIGURATION = """\
[checker]
rules = ["default"]
texts = ["."]
fail-on = "note"
severity = [{ path = "**", rule = "quantity-clash", severity = "error" }]
suppress = [{ rule = "opposed-demands", path = "a.*", reason = "as agreed" }]
"""
_NAMES = ("a.txt", "b.md", "c.html", "d.jsonl", "e.csv", "f.jsonl.gz", "rules.yaml", "checker.toml", ".")
_VALUES = ("default", "default/lexicon", "demand-refused", "refusal", "HEAD", "text", "id", "2024-02-30", "0")
_ODD_VALUES = (
    *_VALUES,
    "2024-05-01",
    "json=out.json",
    "csv=new/out.csv",
    "sarif=",
    "",
    "-1",
    "1",
    "2",
    "*",
    "[",
)
_NEVER = frozenset(
    {"--help", "--version", "--cache-dir", "--jobs"}
)  # no news; it is the runner that sets these


@dataclass(frozen=True, slots=True)
class Case:
    """What to run: the words behind `check`, and the files of the folder that it is run in."""

    words: tuple[str, ...]
    files: Mapping[str, bytes]

    def __str__(self) -> str:
        files = "".join(f"\n--- {name}\n{data!r}" for name, data in self.files.items())
        return f"check {' '.join(map(repr, self.words))}{files}"


def case(seed: int, number: int) -> Case:
    """The case of this number."""
    chance = random.Random(f"{seed}:{number}")  # noqa: S311  the same case for the same seed
    return chance.choices(_SORTS, (4, 4, 3))[0](chance)


# -- what is damaged ---------------------------------------------------------------------------------


def _of_texts(chance: random.Random) -> Case:
    """Damaged texts, checked with all rules."""
    files = {}
    for name in chance.sample(tuple(_WRAPPINGS), chance.randint(1, 2)):
        passage = _passage(chance)
        told = (passage, chance.choice((passage, _passage(chance))))  # twice one text: much to compare
        texts = [mutated(text, chance, 8, OF_TEXTS) for text in told]
        files[name] = _WRAPPINGS[name](texts, chance)
    shape = chance.choice(("text", "json", "jsonl", "sarif", "junit", "github", "markdown", "csv"))
    more = chance.choice(((), ("--statements=all",), ("--across",), ("--show-suppressed",), ("--quiet",)))
    return Case((RULES, *files, "--format", shape, *more), files)


def _of_rules(chance: random.Random) -> Case:
    """A damaged rule file: checked with, tested, explained, listed."""
    text = mutated(chance.choice(_rule_files()), chance, 2, OF_YAML)
    files = {"rules.yaml": _encoded(text), "a.txt": _passage(chance).encode()}
    commands = (
        ("rules.yaml", "a.txt"),
        ("test", "rules.yaml"),
        ("explain", "rules.yaml", "a.txt", "--format", "short"),
        ("list", "rules.yaml", "--words"),
    )
    return Case(chance.choice(commands), files)


def _of_words(chance: random.Random) -> Case:
    """A command line of options that exist, with values of all sorts."""
    name = chance.choice(("", "", *SUBCOMMANDS))
    words = [name] if name else []
    parameters = command(name or CHECK).params
    for parameter in parameters:
        if isinstance(parameter, click.Argument):
            count = 1 if parameter.nargs == 1 else chance.randint(0, 2)
            named = (RULES, "rules.yaml") if parameter.name == "rules" and name != "test" else _NAMES
            words += [chance.choice(named) for _ in range(count)]
        elif chance.random() < _SHARE_OF_OPTIONS and _NEVER.isdisjoint(parameter.opts):
            words += _option(parameter, chance)
    if chance.random() < _SHARE_OF_WRONG_LINES:
        words.insert(
            chance.randint(0, len(words)), chance.choice(("--no-such", "--", "-", "-x", "é", "\udc80"))
        )
    files = {wrapped: _WRAPPINGS[wrapped]([_passage(chance)], chance) for wrapped in _WRAPPINGS}
    files["rules.yaml"] = chance.choice(_rule_files()).encode()
    if chance.random() < _SHARE_OF_CONFIGURATIONS:
        files["checker.toml"] = _encoded(mutated(_CONFIGURATION, chance, 3, OF_YAML))
    return Case(tuple(words), files)


_SHARE_OF_OPTIONS, _SHARE_OF_WRONG_LINES, _SHARE_OF_CONFIGURATIONS = 0.2, 0.1, 0.5
_SORTS: tuple[Callable[[random.Random], Case], ...] = (_of_texts, _of_rules, _of_words)


def _option(option: click.Parameter, chance: random.Random) -> list[str]:
    name = chance.choice(option.opts)
    if getattr(option, "is_flag", False):
        return [name]
    if isinstance(option.type, click.Choice) and chance.random() < _SHARE_OF_RIGHT_CHOICES:
        return [name, chance.choice([str(one) for one in option.type.choices])]
    return [name, chance.choice((*_NAMES, *_ODD_VALUES))]


_SHARE_OF_RIGHT_CHOICES = 0.9


# -- texts in their files ----------------------------------------------------------------------------


def _passage(chance: random.Random) -> str:
    """One to four paragraphs of a seed."""
    paragraphs = chance.choice(_seeds()).split("\n\n")
    at = chance.randrange(len(paragraphs))
    return "\n\n".join(paragraphs[at : at + chance.randint(1, 4)])


@cache
def _seeds() -> tuple[str, ...]:
    return tuple(path.read_text("utf-8") for path in sorted((ROOT / "seeds").glob("*.txt")))


@cache
def _rule_files() -> tuple[str, ...]:
    """Files of rules that stand by themselves: those that the documents show."""
    pages = (path.read_text("utf-8") for path in (ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))))
    return tuple(text for page in pages for text in _SHOWN.findall(page))


_SHOWN = re.compile(r"^```yaml file=[^\n]*\n(.*?)^```", re.DOTALL | re.MULTILINE)


def _encoded(text: str) -> bytes:
    return text.encode("utf-8", "surrogatepass")


def _plain(texts: list[str], _: random.Random) -> bytes:
    return _encoded("\n\n".join(texts))


def _markdown(texts: list[str], chance: random.Random) -> bytes:
    blocks = (
        chance.choice(("{}", "# {}", "- {}", "> {}", "**{}**", "| {} |", "```\n{}\n```")) for _ in texts
    )
    head = chance.choice(("", "---\ndate: 2024-05-01\nsource: Gazette\n---\n"))
    marked = "\n\n".join(block.replace("{}", text) for block, text in zip(blocks, texts, strict=True))
    return _encoded(mutated(head + marked, chance, 2, OF_TEXTS))


def _html(texts: list[str], chance: random.Random) -> bytes:
    escaped = (html.escape(text) if chance.random() < _SHARE_OF_SOUND_PAGES else text for text in texts)
    tags = ("p", "li", "b", "td", "nav", "div", "h1", "pre", "script", "blockquote")
    body = "".join(f"<{tag}>{text}</{tag}>" for text in escaped for tag in [chance.choice(tags)])
    return _encoded(mutated(f"<html><body>{body}</body></html>", chance, 2, OF_TEXTS))


_SHARE_OF_SOUND_PAGES = 0.7


def _json_lines(texts: list[str], chance: random.Random) -> bytes:
    records = [{"id": str(at), "text": text, "date": "2024-05-01"} for at, text in enumerate(texts)]
    if len(texts) > 1 and chance.random() < _SHARE_OF_REFERENCES:
        records = [{"text": texts[0], "reference": texts[1], "source": chance.choice(texts)[:20]}]
    lines = "\n".join(json.dumps(one, ensure_ascii=chance.random() < _SHARE_OF_ASCII) for one in records)
    return _encoded(lines if chance.random() < _SHARE_OF_SOUND_PAGES else mutated(lines, chance, 2, OF_TEXTS))


_SHARE_OF_REFERENCES, _SHARE_OF_ASCII = 0.5, 0.5


def _packed(texts: list[str], chance: random.Random) -> bytes:
    packed = gzip.compress(_json_lines(texts, chance), mtime=0)
    return packed if chance.random() < _SHARE_OF_SOUND_PAGES else packed[: chance.randint(0, len(packed))]


def _csv(texts: list[str], chance: random.Random) -> bytes:
    table = io.StringIO()
    csv.writer(table).writerows([("id", "text"), *enumerate(texts)])
    text = table.getvalue()
    return _encoded(text if chance.random() < _SHARE_OF_SOUND_PAGES else mutated(text, chance, 2, OF_TEXTS))


_WRAPPINGS: Mapping[str, Callable[[list[str], random.Random], bytes]] = {
    "a.txt": _plain,
    "b.md": _markdown,
    "c.html": _html,
    "d.jsonl": _json_lines,
    "e.csv": _csv,
    "f.jsonl.gz": _packed,
}
