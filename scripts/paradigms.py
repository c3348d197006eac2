"""The sources of word forms: the inflection table, the tagger's lexicon, the lists beside the scripts."""

from __future__ import annotations

import gzip
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import yaml

HERE = Path(__file__).parent

PARTS = {"noun": "n", "verb": "v", "adj": "a", "adv": "r"}
VERBAL = ("VBD", "VBN", "VBG", "VBZ", "VB", "VBP")
FAMILY = {"n": ("NN", "NNS"), "v": VERBAL, "a": ("JJ", "JJR", "JJS"), "r": ("RB",)}
PART_OF_TAG = {tag: part for part, tags in FAMILY.items() for tag in tags}
ZERO_PLURALS = frozenset(
    "aircraft cod crossroads data deer fish headquarters means offspring police people salmon series sheep "
    "shrimp species spacecraft staff swine trout media cattle".split()
)
NO_LEMMAS = frozenset({"develope", "taxis", "putt", "wast", "mediums"})

Counts = dict[tuple[str, str], int]
Tags = dict[str, str]


@dataclass(frozen=True, slots=True)
class Candidate:
    """A reading that a source gives."""

    form: str
    tag: str
    lemma: str


Forms = dict[str, list[Candidate]]


@dataclass(frozen=True, slots=True)
class Paradigm:
    """A lemma as one part of speech with all its forms."""

    lemma: str
    part: str
    candidates: tuple[Candidate, ...]


def package_file(package: str, path: str) -> Path:
    """A data file of an installed package, found without importing it."""
    spec = find_spec(package)
    if spec is None or spec.origin is None:
        raise SystemExit(f"{package} is not installed")
    return Path(spec.origin).parent / path


def read_list(name: str) -> Any:
    """A hand-written list beside this script; "no" and "on" are words here."""
    return yaml.load((HERE / f"{name}.yaml").read_text("utf-8"), Loader=yaml.BaseLoader)  # noqa: S506


def read_brill() -> Tags:
    """The most frequent tag of each form, capitals kept."""
    tags: Tags = {}
    for line in package_file("textblob", "en/en-lexicon.txt").read_text("utf-8").splitlines():
        fields = line.split()
        if len(fields) == 2 and not line.startswith(";"):
            tags[fields[0]] = {"NNPS": "NNP", "RBR": "RB", "RBS": "RB"}.get(fields[1], fields[1])
    return tags


def read_paradigms() -> Iterator[Paradigm]:
    """The inflection table, with the forms it leaves out filled in."""
    with gzip.open(package_file("lemminflect", "resources/infl_lu.csv.gz"), "rt", encoding="utf-8") as lines:
        for line in lines:
            lemma, part, *columns = line.rstrip("\n").split(",")
            if part in PARTS and " " not in line:
                slots = [tuple(filter(None, column.split("/"))) for column in columns]
                if lemma not in NO_LEMMAS:
                    yield paradigm(lemma, PARTS[part], slots)


def paradigm(lemma: str, part: str, slots: list[tuple[str, ...]]) -> Paradigm:
    """A lemma's forms from the table's columns (verb: past, participle, gerund, third person)."""
    if part == "v":
        past, participle, gerund, third = slots
        slots = [past, participle or past, gerund, third, (lemma,), (lemma,)]
        named = list(zip(VERBAL, slots, strict=True))
    elif part == "n":
        plurals = tuple(form for form in slots[0] if form != lemma or lemma in ZERO_PLURALS)
        named = [("NN", (lemma,)), ("NNS", plurals)]
    else:
        tags = ("JJ", "JJR", "JJS") if part == "a" else ("RB", "RB", "RB")
        named = list(zip(tags, [(lemma,), *slots], strict=False))
    return Paradigm(lemma, part, tuple(Candidate(form, tag, lemma) for tag, forms in named for form in forms))


def missing_paradigms(known: set[tuple[str, str]], counts: Counts, brill: Tags) -> Iterator[Paradigm]:
    """Words that the inflection table lacks, with regular forms."""
    tagged = {(form, PART_OF_TAG[tag]) for form, tag in brill.items() if tag in ("NN", "JJ", "RB", "VB")}
    listed = {key for key, count in counts.items() if count > 0 or key in tagged}
    for lemma, part in sorted((listed | tagged) - known):
        if not plain(lemma):
            continue
        if part == "n":
            yield paradigm(lemma, part, [() if lemma.endswith("ing") else (plural(lemma),)])
        elif part in "ar":
            yield paradigm(lemma, part, [])


def extra_paradigms() -> Iterator[Paradigm]:
    """The words added by hand."""
    listed = read_list("extra")
    for lemma, forms in dict(listed["verbs"]).items():
        yield paradigm(lemma, "v", [(form,) for form in forms])
    yield from (paradigm(lemma, "n", [(plural(lemma),)]) for lemma in listed["nouns"])
    yield from (paradigm(lemma, "a", []) for lemma in listed["adjectives"])
    yield from (paradigm(lemma, "r", []) for lemma in listed["adverbs"])


def plain(word: str) -> bool:
    """Whether a word is letters, with hyphens inside at most, and long enough to be one."""
    return len(word) > 2 and word.isascii() and word.islower() and word.replace("-", "").isalpha()


def plural(noun: str) -> str:
    """The regular plural."""
    if noun.endswith(("s", "x", "z", "ch", "sh")):
        return noun + "es"
    if noun.endswith("y") and noun[-2] not in "aeiou":
        return noun[:-1] + "ies"
    return noun + "s"
