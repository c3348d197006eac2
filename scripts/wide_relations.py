"""The wider relations: words that may be opposites, that may mean one thing, and what verbs name a way of.

They serve where all other words of two sentences are the same.
"""

from __future__ import annotations

from collections import defaultdict

from net import Net, Pairs, in_use, is_common, is_verb_lemma
from wordnet import Synset

EARLY = 4  # senses of a word by which it may be akin to another


def contrasts(net: Net) -> Pairs:
    """Words that may be opposites: direct antonyms of any kind, and of adjectives those near either."""
    found: Pairs = defaultdict(set)
    for (offset, part), synset in net.synsets.items():
        for pointer in synset.pointers:
            if pointer.symbol != "!":
                continue
            other = net.synsets[pointer.offset, pointer.part]
            near = (_near(net, synset, offset, part), _near(net, other, pointer.offset, pointer.part))
            for one in {synset.words[pointer.source - 1]} | near[0]:
                for against in {other.words[pointer.target - 1]} | near[1]:
                    if is_common(one) and is_common(against) and one != against:
                        found[one].add(against)
                        found[against].add(one)
    return found


def _near(net: Net, synset: Synset, offset: str, part: str) -> set[str]:
    """Words in use of an adjective's own synset and of those similar to it, by one of their main senses."""
    if part != "a":
        return set()
    similar = [
        (pointer.offset, net.synsets[pointer.offset, "a"])
        for pointer in synset.pointers
        if pointer.symbol == "&"
    ]
    return {
        word
        for at, group in [(offset, synset), *similar]
        for word in group.words
        if net.is_main(word, at, "a", 2) and in_use(net, word, at, "a")
    }


def akin(net: Net) -> Pairs:
    """Words that may mean one thing: of one synset, by one of the first senses of both."""
    found: Pairs = defaultdict(set)
    for (offset, part), synset in net.synsets.items():
        fits = is_verb_lemma if part == "v" else is_common
        words = [word for word in synset.words if fits(word) and _is_early(net, word, offset, part)]
        for word in words:
            found[word] |= set(words) - {word}
    return found


def ways(net: Net) -> Pairs:
    """What one does who does what a verb names, by a main sense of both: to slice is a way to cut."""
    found: Pairs = defaultdict(set)
    for (offset, part), synset in net.synsets.items():
        above = [pointer for pointer in synset.pointers if part == "v" and pointer.symbol == "@"]
        words = [word for word in synset.words if is_verb_lemma(word) and _is_usual_sense(net, word, offset)]
        for pointer in above:
            broader = net.synsets[pointer.offset, "v"].words
            wide = [
                word for word in broader if is_verb_lemma(word) and _is_usual_sense(net, word, pointer.offset)
            ]
            for word in words:
                found[word] |= set(wide) - {word}
    return found


def _is_usual_sense(net: Net, word: str, offset: str) -> bool:
    return net.is_main(word, offset, "v") and in_use(net, word, offset, "v")


def _is_early(net: Net, word: str, offset: str, part: str) -> bool:
    sense = net.sense(word, offset, part)
    return sense is not None and sense.rank <= EARLY and sense.count > 0
