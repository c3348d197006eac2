"""Names by their capitals: a capital letter says much inside a sentence and little at its start."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from checker.english.lexicon import Reading, readings
from checker.english.tables import table
from checker.english.word import Word, word

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
    known = row if shouting else [_acronym(one) for one in row]
    starts = [_at_start(one, row[1:2]) for one in known[:1]]
    found = [*starts, *(_inside(one) for one in known[1:])]
    found = [_name(one) if _is_given(one, after) else one for one, *after in _with_next(found)]
    return tuple(
        _name(one) if _is_surname(found[place : place + 3]) else one
        for place, one in zip(range(-1, len(found)), found, strict=False)
    )


def _with_next(row: Sequence[Word]) -> Iterator[Sequence[Word]]:
    """Each word with the one behind it; the last one alone."""
    return (row[place : place + 2] for place in range(len(row)))


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
    return _name(single) if capitals and single.tags[0] != "NNP" else single


def _at_start(single: Word, after: Sequence[Word]) -> Word:
    """ALDER Brewing sold the plant; but WILL the owners sell? and TALKS began."""
    if single.tags[0] == "NNP" and not single.text.isupper():
        common = readings(single.lower)
        return word(single.text, single.span, common) if common[0].tag in _NEVER_NAMES else single
    describes = single.tags[0] == "JJ" or single.text in _name_adjectives()
    if describes and single.lower not in _QUANTIFIERS and _is_finite(after):
        return _name(single)
    goes_on = bool(after) and after[0].capitalised and after[0].tags[0] not in _NEVER_NAMES
    return _name(single) if goes_on and single.tags[0] in {"NN", "VBG"} else single


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
    return single if of_origin else _name(single)


def _name(single: Word) -> Word:
    return word(single.text, single.span, (Reading("NNP", single.text),))


@cache
def _given_names() -> frozenset[str]:
    return frozenset((*table("first_names")["f"], *table("first_names")["m"]))


@cache
def _name_adjectives() -> frozenset[str]:
    """Adjectives that are part of a name: "the United Nations", "the Foreign Minister"."""
    return frozenset((*table("names")["titles"], *table("names")["adjectives"]))
