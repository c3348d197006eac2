"""A sentence as a row of units: words, and what several words name as one: an amount, a name, a rank."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from checker.conflict.wording import tables
from checker.english.quantities import Amount, read_amount
from checker.english.quantity_words import bounds_amount, continues_amount
from checker.model import Sentence, TaggedWord
from checker.source import Span

UnitKind = Literal["content", "function", "negator", "name", "amount", "figure", "rank"]


@dataclass(frozen=True, slots=True)
class Unit:
    """One or more words that are compared as one; ``lemma`` is what they are the same by."""

    span: Span
    kind: UnitKind
    form: str
    lemma: str
    tag: str
    amount: Amount | None = None


def units(sentence: Sentence) -> tuple[Unit, ...]:
    """The units of a sentence, without its punctuation."""
    return tuple(_units(tuple(_apart(sentence.words))))


def joined(units: Sequence[Unit], phrases: frozenset[str]) -> tuple[Unit, ...]:
    """The units with those that make one of the ``phrases`` taken as one: "living room"."""
    found: list[Unit] = []
    for unit in units:
        found.append(unit)
        for length in (3, 2):
            part = found[-length:]
            form = " ".join(one.form for one in part)
            if len(part) == length and form in phrases:
                found[-length:] = [_one_of(part, "content", form, part[-1].tag)]
                break
    return tuple(found)


def opening(sentence: Sentence, phrases: frozenset[str]) -> str:
    """What a sentence begins to speak of, with the ``phrases`` taken as one; "" where it names nothing."""
    first: list[Unit] = []
    for unit in _units(tuple(_apart(sentence.words))):
        first.append(unit)
        nouns = next((at for at, one in enumerate(first) if _is_noun(one)), len(first))
        if len(first) - nouns > _LONGEST_PHRASE:
            break
    return first_noun(joined(first, phrases))


def first_noun(units: Sequence[Unit]) -> str:
    """The noun with which a row of units begins; "released in May" names nothing, whatever comes behind."""
    if units and units[0].tag in _LEFT_UNSAID:
        return ""
    return next((unit.lemma for unit in units if _is_noun(unit)), "")


def _is_noun(unit: Unit) -> bool:
    return unit.tag.startswith(("NN", "PRP"))


_LEFT_UNSAID = frozenset({"VBN", "VBD", "VBG", "VBZ"})
_LONGEST_PHRASE = 4  # units behind a noun that may become one with it


def content(units: Sequence[Unit]) -> tuple[Unit, ...]:
    """The units that say something of their own."""
    return tuple(unit for unit in units if unit.kind != "function")


def _one_of(part: Sequence[Unit | TaggedWord], kind: UnitKind, lemma: str, tag: str) -> Unit:
    span = part[0].span.to(part[-1].span)
    return Unit(span, kind, " ".join(one.form for one in part), lemma, tag)


def _apart(words: Sequence[TaggedWord]) -> Iterator[TaggedWord]:
    """The words, compounds of common ones taken apart: "two-room", "long-acting", but not "20-30"."""
    for word in words:
        if word.form in tables.ARTICLE_AND_ADJECTIVE:
            article, adjective = word.form.split()
            yield TaggedWord(word.span, article, article, "DT")
            yield TaggedWord(word.span, adjective, adjective, "JJ")
            continue
        parts = word.form.split("-")
        if len(parts) == 1 or word.tag in tables.NAME_TAGS or not _is_compound(parts):
            yield word
            continue
        for part in parts:
            yield TaggedWord(word.span, part, part, "CD" if _states_number(part) else word.tag)


def _is_compound(parts: Sequence[str]) -> bool:
    words = [part for part in parts if part.isalpha() and len(part) > _SHORTEST_PART]
    return len(words) + sum(map(_states_number, parts)) >= len(parts) and not all(map(_states_number, parts))


_SHORTEST_PART = 2


def _states_number(part: str) -> bool:
    return read_amount((part,)) is not None


def _units(words: Sequence[TaggedWord]) -> Iterator[Unit]:
    at = 0
    while at < len(words):
        if words[at].tag in tables.PUNCTUATION:
            at += 1
            continue
        length, unit = _unit_at(words, at)
        yield unit
        at += length


def _unit_at(words: Sequence[TaggedWord], at: int) -> tuple[int, Unit]:
    for found in (_rank_at(words, at), _amount_at(words, at), _name_at(words, at)):
        if found is not None:
            return found
    return 1, _single(words, at)


# -- numbers ---------------------------------------------------------------------------------------

_RANK = re.compile(r"(\d+)(?:st|nd|rd|th)")
_LONGEST_BOUND = 3


def _rank_at(words: Sequence[TaggedWord], at: int) -> tuple[int, Unit] | None:
    word = words[at]
    figure = _RANK.fullmatch(word.lemma) if word.lemma[:1].isdigit() else None
    place = int(figure[1]) if figure else tables.RANKS.get(word.lemma)
    if place is None or (word.tag.startswith("NN") and not figure):
        return None
    return 1, Unit(word.span, "rank", word.form, f"{place}th", "CD")


def _amount_at(words: Sequence[TaggedWord], at: int) -> tuple[int, Unit] | None:
    """A number with the bound before it and the unit behind it: "at least 35 %"."""
    start = at + _bound_length(words, at)
    end = start
    while end < len(words) and (words[end].tag == "CD" or (end > start and _continues(words[end]))):
        end += 1
    if start == end:
        return None
    part = words[at:end]
    amount = read_amount(tuple(word.form for word in part))
    span = part[0].span.to(part[-1].span)
    form = " ".join(word.form for word in part)
    if amount is None:
        return end - at, Unit(span, "figure", form, form, "CD")
    return end - at, Unit(span, "amount", form, _shown(amount), "CD", amount)


def _continues(word: TaggedWord) -> bool:
    return continues_amount(word.form)


def _bound_length(words: Sequence[TaggedWord], at: int) -> int:
    """How many words before a number hedge or bound it."""
    if not any(word.tag == "CD" for word in words[at + 1 : at + 1 + _LONGEST_BOUND]):
        return 0
    for length in range(_LONGEST_BOUND, 0, -1):
        phrase = " ".join(word.form for word in words[at : at + length])
        behind = words[at + length : at + length + 1]
        if bounds_amount(phrase) and behind and behind[0].tag == "CD":
            return length
    return 0


def _shown(amount: Amount) -> str:
    return f"{amount.low:g}..{amount.high:g} {amount.unit}"


# -- names and single words ------------------------------------------------------------------------


def _name_at(words: Sequence[TaggedWord], at: int) -> tuple[int, Unit] | None:
    """Names that stand together are one: "New York", but not the month in "on 8 May"."""
    end = at
    while end < len(words) and words[end].tag in tables.NAME_TAGS and not _in_calendar(words[end].lemma):
        end += 1
    if end == at:
        return None
    part = words[at:end]
    return end - at, _one_of(part, "name", " ".join(word.lemma for word in part), "NNP")


def _in_calendar(lemma: str) -> bool:
    return lemma in tables.MONTHS or lemma in tables.WEEKDAYS


def _single(words: Sequence[TaggedWord], at: int) -> Unit:
    word = words[at]
    return Unit(word.span, _kind(word, words[at + 1 : at + 2]), word.form, word.lemma, word.tag)


def _kind(word: TaggedWord, behind: Sequence[TaggedWord]) -> UnitKind:
    if word.lemma in tables.NEGATORS:
        return "negator"
    if behind and _governs(word.lemma, behind[0]):
        return "negator"
    if word.lemma in tables.LACKING and word.tag.startswith("VB") and word.tag != "VBG":
        return "negator"
    if word.lemma in tables.WHEREABOUTS and (not behind or behind[0].tag in tables.PUNCTUATION):
        return "content"
    if word.tag == "PRP":
        return "content"  # "I" and "you" are two people
    auxiliary = word.lemma in tables.AUXILIARIES and word.tag not in tables.NAME_TAGS
    empty = auxiliary or word.lemma in tables.EMPTY_WORDS
    small = word.tag in tables.FUNCTION_TAGS or word.form in tables.PARTICLES
    return "function" if empty or small else "content"


def _governs(lemma: str, behind: TaggedWord) -> bool:
    """Whether a word turns round what stands behind it: "unable to pay", "avoid paying"."""
    if lemma in tables.AVOIDING:
        return behind.tag == "VBG"
    if lemma in tables.FALLING_SHORT:
        return behind.tag in ("JJ", "VBN", "VBG")
    return lemma in tables.GOVERNING_NEGATORS and behind.lemma in tables.GOVERNED_BY
