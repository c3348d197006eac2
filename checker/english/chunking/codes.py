"""The alphabet of the chunker: one character for each word, by its tag and, for small words, by itself."""

from __future__ import annotations

from collections.abc import Sequence

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
    found = ""
    for word in tagged:
        quantifies = word.tag.startswith("JJ") and word.lower in _QUANTIFIERS
        if quantifies and found[-1:] not in {"D", "J", "R"}:
            found += "D"
        else:
            found += "t" if found[-1:] == "t" and word.lower in _PARTS_OF_DAY else _code(word)
    return found


def _code(word: Tagged) -> str:
    if word.lower in NEGATORS and word.tag.startswith("RB"):
        return "!"
    if _is_variable(word):
        return _CODES[word.tag] if word.tag.startswith("VB") else "$"
    if word.tag.startswith("NN") and word.lower in _DAYS:
        return "t"
    if word.tag == "NNP" and word.lower in _MONTHS:
        return "m"
    code = _CODES.get(word.tag, "_")
    return _AUXILIARIES.get((word.lemma, code), code)


def _is_variable(word: Tagged) -> bool:
    """A hole of a pattern, "$holder"; a dollar sign alone is none."""
    return len(word.lemma) > 1 and word.lemma.startswith("$")
