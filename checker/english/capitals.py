"""Names by their capitals: a capital letter says much inside a sentence and little at its start."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from checker.english.lexicon import readings
from checker.english.tables import table
from checker.english.word import Word, name, word

__all__ = ["with_names"]

#: Adjectives that can be a subject by themselves: "Many have left".
_QUANTIFIERS = frozenset(
    "many much most more few several less fewer enough such same own first last next worse".split()
)

_NEVER_NAMES = frozenset(
    {"DT", "IN", "PRP", "PRP$", "CC", "MD", "WP", "WDT", "WRB", "TO", "EX", "CD", "SYM", "RB"}
)


def with_names(row: Sequence[Word]) -> tuple[Word, ...]:
    """The words of a sentence, those that their capitals show to be names read as names and nothing else."""
    shouting = all(one.text.isupper() for one in row if one.text.isalpha())
    # Most words have no capital, and stay what they are.
    known = row if shouting else [one if one.text == one.lower else _acronym(one) for one in row]
    starts = [_at_start(one, row[1:2]) for one in known[:1]]
    found = [*starts, *[one if one.text == one.lower else _inside(one) for one in known[1:]]]
    capitals = [place for place, one in enumerate(found) if one.text != one.lower]
    given = {place for place in capitals if _is_given(found[place], found[place + 1 : place + 2])}
    found = [name(one) if place in given else one for place, one in enumerate(found)]
    surnames = {place for place in capitals if place and _is_surname(found[place - 1 : place + 2])}
    return tuple([name(one) if place in surnames else one for place, one in enumerate(found)])


def _is_given(single: Word, after: Sequence[Word]) -> bool:
    """MOLLY Brook: what ends like an adverb is a given name before another capital."""
    adverb = single.tags[0] == "RB" and single.capitalised and single.lower in _given_names()
    return adverb and bool(after) and after[0].capitalised


def _is_surname(three: Sequence[Word]) -> bool:
    """Jo BEST resigned: behind a name and before no noun an adjective with a capital ends the name."""
    if len(three) < 2 or three[0].tags[0] != "NNP" or three[1].tags[0] not in {"JJ", "RB"}:
        return False
    goes_on = len(three) > 2 and three[2].tags[0] in {"NN", "NNS", "NNP", "JJ", "VBG"}
    return three[1].capitalised and not goes_on


def _acronym(single: Word) -> Word:
    """The US army, but "gave us a lift": capitals throughout make a name anywhere."""
    capitals = len(single.text) > 1 and single.text.isupper()
    return name(single) if capitals and single.tags[0] != "NNP" else single


def _at_start(single: Word, after: Sequence[Word]) -> Word:
    """ALDER Brewing sold the plant; but WILL the owners sell? and TALKS began."""
    if single.tags[0] == "NNP" and not single.text.isupper():
        common = readings(single.lower)
        return word(single.text, single.span, common) if common[0].tag in _NEVER_NAMES else single
    describes = single.tags[0] == "JJ" or single.text in _name_adjectives()
    if describes and single.lower not in _QUANTIFIERS and _is_finite(after):
        return name(single)
    goes_on = bool(after) and after[0].capitalised and after[0].tags[0] not in _NEVER_NAMES
    return name(single) if goes_on and single.tags[0] in {"NN", "VBG"} else single


def _is_finite(after: Sequence[Word]) -> bool:
    """UNIVERSAL is ...: whether a word that can only be a finite verb follows."""
    if not after or after[0].capitalised:
        return False
    finite = after[0].tags[0] in {"VBZ", "VBD"} and "NN" not in after[0].tags
    return finite or after[0].tags[0] == "MD" or after[0].lower in {"are", "have"}


def _inside(single: Word) -> Word:
    """The union met Mark FIELD: a capital makes a name of a noun, a verb or an unknown word."""
    if not single.capitalised or single.tags[0] in _NEVER_NAMES | {"NNP"} or single.text == "I":
        return single
    of_origin = single.tags[0] == "JJ" and single.text not in _name_adjectives()  # "the French owners"
    return single if of_origin else name(single)


@cache
def _given_names() -> frozenset[str]:
    return frozenset((*table("first_names")["f"], *table("first_names")["m"]))


@cache
def _name_adjectives() -> frozenset[str]:
    """Adjectives that are part of a name: "the United Nations", "the Foreign Minister"."""
    return frozenset((*table("names")["titles"], *table("names")["adjectives"]))
