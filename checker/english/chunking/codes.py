"""The alphabet of the chunker: one character for each word, by its tag and, for small words, by itself."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from checker.english.tagger import Tagged
from checker.english.verb_groups import NEGATORS

__all__ = ["codes"]

_CODES = {
    "DT": "D", "PDT": "D", "PRP$": "D", "POS": "S", "JJ": "J", "JJR": "J", "JJS": "J", "CD": "C", "NN": "N",
    "NNS": "N", "NNP": "P", "PRP": "O", "EX": "X", "MD": "M", "VBZ": "V", "VBD": "V", "VBP": "V", "VB": "B",
    "VBG": "G", "VBN": "E", "TO": "T", "IN": "I", "RB": "R", "RBR": "R", "RBS": "R", "RP": "R", "CC": "K",
    "WP": "W", "WDT": "W", "WRB": "W", "WP$": "W", ",": ",", "$": "$",
}  # fmt: skip
_AUXILIARIES = {
    ("be", "V"): "b", ("have", "V"): "h", ("do", "V"): "d", ("be", "B"): "i", ("have", "B"): "H",
    ("be", "G"): "g", ("have", "G"): "y", ("be", "E"): "n",
}  # fmt: skip

#: Names of days stand behind another noun without belonging to its phrase: "the union Monday rejected".
_DAYS = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday yesterday today tomorrow tonight".split()
)
#: Parts of a day go with its name: "Monday night".
_PARTS_OF_DAY = frozenset("morning afternoon evening night lunchtime".split())
#: Names of months take a number on either side: "17 December", "December 17".
_MONTHS = frozenset(
    "january february march april may june july august september october november december".split()
)
#: Adjectives that open a phrase or stand for one: "many of them", "most say".
_QUANTIFIERS = frozenset("many much most more few several less fewer enough".split())


def codes(tagged: Sequence[Tagged]) -> str:
    """One character for each word: "DNVDN" for "the union rejected the offer"."""
    found: list[str] = []
    before = ""
    for word in tagged:
        code = _code(word.tag, word.lower, word.lemma)
        if word.lower in _QUANTIFIERS and word.tag.startswith("JJ") and before not in {"D", "J", "R"}:
            code = "D"
        elif before == "t" and word.lower in _PARTS_OF_DAY:
            code = "t"
        found.append(code)
        before = code
    return "".join(found)


@lru_cache(maxsize=65536)
def _code(tag: str, lower: str, lemma: str) -> str:
    """The character of a word by itself."""
    if lower in NEGATORS and tag.startswith("RB"):
        return "!"
    if _is_variable(lemma):
        return _CODES[tag] if tag.startswith("VB") else "$"
    if tag.startswith("NN") and lower in _DAYS:
        return "t"
    if tag == "NNP" and lower in _MONTHS:
        return "m"
    code = _CODES.get(tag, "_")
    return _AUXILIARIES.get((lemma, code), code)


def _is_variable(lemma: str) -> bool:
    """A hole of a pattern, "$holder"; a dollar sign alone is none."""
    return len(lemma) > 1 and lemma.startswith("$")
