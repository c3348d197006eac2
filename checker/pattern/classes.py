"""Word classes in patterns: is the class known, and what do its members need?

A member of one word, or a phrasal verb, is one lemma.  A member with a preposition ("insist on")
is a verb and a phrase of its own to the grammar, so the class is split by what follows its words:
``<demand> $x`` becomes ``<demand> $x`` and ``<demand> on $x``, each with the members that fit.
"""

from __future__ import annotations

import difflib
from collections.abc import Mapping

from checker.pattern.error import PatternError
from checker.pattern.notation import Atom, Choice, Sequence

Words = Mapping[str, tuple[str, ...]]


def split_classes(sequence: Sequence, words: Words, phrasal: frozenset[str]) -> Sequence:
    """The tree with each class in place of which some members carry further words as a choice.

    ``phrasal`` holds the verbs with a particle that are one lemma ("rule out").  All classes are
    known: ``check_classes`` has seen to it.
    """
    return Sequence(tuple(_split(item, words, phrasal) for item in sequence.items))


def members(reference: str, words: Words, phrasal: frozenset[str]) -> frozenset[str]:
    """The lemmas of a class as ``split_classes`` names it: "demand", or "demand+on"."""
    name, _, tail = reference.partition("+")
    found = (_cut(member, phrasal) for member in words[name])
    return frozenset(head for head, rest in found if rest == tail)


def _split(item: Atom | Choice, words: Words, phrasal: frozenset[str]) -> Atom | Choice:
    if isinstance(item, Choice):
        parts = tuple(split_classes(part, words, phrasal) for part in item.alternatives)
        return Choice(parts, item.span)
    if item.kind != "class":
        return item
    tails = dict.fromkeys(_cut(member, phrasal)[1] for member in words[item.text])
    if tuple(tails) == ("",):
        return item
    return Choice(tuple(_with_tail(item, tail) for tail in tails), item.span)


def _with_tail(item: Atom, tail: str) -> Sequence:
    name = f"{item.text}+{tail}" if tail else item.text
    rest = (Atom("word", word, item.span) for word in tail.split())
    return Sequence((Atom("class", name, item.span), *rest))


def _cut(member: str, phrasal: frozenset[str]) -> tuple[str, str]:
    """A member as its lemma and the words that follow it."""
    lemma = member.lower() if member in phrasal or " " not in member else ""
    if lemma:
        return lemma, ""
    head, _, tail = member.partition(" ")
    particle, _, rest = tail.partition(" ")
    if rest and f"{head} {particle}" in phrasal:
        return f"{head} {particle}", rest
    return head, tail


def check_classes(text: str, sequence: Sequence, words: Words) -> None:
    """Raise PatternError for the first class in a pattern's tree that is not declared."""
    for item in sequence.items:
        if isinstance(item, Choice):
            for part in item.alternatives:
                check_classes(text, part, words)
        elif item.kind == "class" and item.text not in words:
            raise _unknown(text, item, words)


def _unknown(text: str, item: Atom, words: Words) -> PatternError:
    start, end = item.span.start, item.span.end
    near = difflib.get_close_matches(item.text, words, 1)
    help = f"did you mean <{near[0]}>?" if near else "declare it under words:"
    instead = f"{text[:start]}<{near[0]}>{text[end:]}" if near else None
    message = f'no class of words is called "{item.text}"'
    return PatternError(message, start, end - start, help, instead)
