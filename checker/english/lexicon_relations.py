"""Relations between lemmas, from tables built out of WordNet: read when first asked for."""

from __future__ import annotations

from functools import cache
from importlib.resources import files


def antonyms(lemma: str) -> frozenset[str]:
    """Lemmas that mean the opposite: verbs, adjectives, adverbs."""
    return _relation("antonyms").get(lemma, frozenset())


def synonyms(lemma: str) -> frozenset[str]:
    """Lemmas that share one of the two most frequent senses of ``lemma``, in a sense that is frequent with them, too."""
    return _relation("synonyms").get(lemma, frozenset())


def hypernyms(lemma: str) -> frozenset[str]:
    """What a thing named by this noun also is: "boy" is a "child" and a "person"."""
    return _relation("hypernyms").get(lemma, frozenset())


def derivations(lemma: str) -> frozenset[str]:
    """The nouns of a verb's event and the verb of such a noun: "withdraw" and "withdrawal"."""
    return _relation("derivations").get(lemma, frozenset())


@cache
def _relation(name: str) -> dict[str, frozenset[str]]:
    lines = (files("checker.english") / "data" / f"{name}.tsv").read_text(encoding="utf-8").splitlines()
    pairs = (line.split("\t") for line in lines if not line.startswith("#"))
    return {lemma: frozenset(others.split(" ")) for lemma, others in pairs}
