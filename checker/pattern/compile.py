"""A pattern's text -> patterns, in numbered passes."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import islice, pairwise

from checker.english.lexicon import phrasal_verbs
from checker.model import Adjective, Argument, Clause, NounPhrase
from checker.pattern.anchors import anchors, needs
from checker.pattern.behind_to import written_out
from checker.pattern.classes import Words, check_classes, members, split_classes
from checker.pattern.error import PatternError
from checker.pattern.expansion import expand
from checker.pattern.notation import Atom, Sequence, read
from checker.pattern.pattern import Pattern
from checker.pattern.reading import modality_of, polarity_of
from checker.pattern.sentence import clause_of
from checker.pattern.slips import tidied

MOST_READINGS = 128
"""Sentences that a pattern comes to, where a hole behind "to" may be an action or a thing."""

_LONE_HOLE = re.compile(r"\$[a-z_]+")


def compile_pattern(text: str, words: Words) -> tuple[Pattern, ...]:
    """The patterns that one pattern's text stands for, one for each choice of its alternatives.

    ``words`` maps a class to its members, as lemmas.  Raises PatternError, which knows the offset
    in ``text``, where the notation is wrong, a class is unknown, the sentence is not one clause,
    or nothing in it is fixed so that it would match everything.
    """
    tree = read(text)  # 1 notation
    check_classes(text, tree, words)  # 2 classes are declared
    check_articles(text, tree)
    phrasal = frozenset(phrasal_verbs())
    tree = split_classes(tree, words, phrasal)  # 3 classes whose members need words of their own
    sentences = expand(tree)  # 4 alternatives
    classes = _classes(tree, words, phrasal)
    ways = _readings(text, sentences, classes)  # 5 "to $action"
    return tuple(_compile(text, way, classes) for way in ways)


def _readings(
    text: str, sentences: tuple[tuple[Atom, ...], ...], classes: dict[str, frozenset[str]]
) -> tuple[tuple[Atom, ...], ...]:
    every = (way for sentence in sentences for way in written_out(sentence, classes))
    ways = tuple(islice(every, MOST_READINGS + 1))
    if len(ways) > MOST_READINGS:
        message = f"the pattern can be read in more than {MOST_READINGS} ways"
        raise PatternError(message, 0, len(text), 'use fewer holes behind "to", or split the pattern')
    return ways


def check_articles(text: str, tree: Sequence) -> None:
    """Raise PatternError for an article right before a hole, which catches its article itself."""
    for before, atom in pairwise(tree.items):
        if not (isinstance(before, Atom) and isinstance(atom, Atom) and atom.is_hole):
            continue
        word = before.text.lower()
        if before.kind == "word" and word in _ARTICLES:
            without = tidied(text[: before.span.start] + text[before.span.end :])
            instead = None if word == "no" else without
            message = f"${atom.text} catches its article itself, and matches nothing behind `{word}`"
            raise PatternError(message, before.span.start, len(word), _ARTICLES[word], instead)


_ARTICLES = {
    **dict.fromkeys(("a", "an", "the", "any", "some", "every", "each", "all"), "leave it out"),
    "no": "say it at the verb: $holder does not accept $offer",
}


def _classes(tree: Sequence, words: Words, phrasal: frozenset[str]) -> dict[str, frozenset[str]]:
    names = sorted({atom.text for way in expand(tree) for atom in way if atom.kind == "class"})
    return {name: members(name, words, phrasal) for name in names}


def _compile(text: str, atoms: tuple[Atom, ...], classes: dict[str, frozenset[str]]) -> Pattern:
    if all(atom.is_hole for atom in atoms):
        raise _matches_everything(text)
    clause = localise(clause_of(text, atoms, classes))  # 6 the grammar of texts, 7 tidied
    modality = modality_of(clause)
    own = {atom.text for atom in atoms if atom.kind == "class"}
    words = {name: lemmas for name, lemmas in classes.items() if name in own}
    pattern = Pattern(
        text=_spell(atoms),
        clause=clause,
        polarity=polarity_of(clause),
        modality=modality,
        words=words,
        variables=frozenset(variables(clause)),
        anchors=anchors(clause, words, modality),
        needs=needs(clause, words, modality),
        atoms=atoms,
        exact=tuple(atom.text for atom in atoms if atom.kind == "exact"),
    )
    _check(text, atoms, pattern)  # 8
    return pattern


def localise(clause: Clause) -> Clause:
    """The clause without what its inner clauses only borrow: the controlled subject.

    In "$holder refuses to $action" the builder gives "to $action" the subject $holder.  A text's
    clause has one of its own, so that the borrowed one adds nothing and may only be in the way.
    """
    return replace(clause, arguments=tuple(_localise_argument(argument) for argument in clause.arguments))


def _localise_argument(argument: Argument) -> Argument:
    if not isinstance(argument.value, Clause):
        return argument
    inner = localise(argument.value)
    own = tuple(a for a in inner.arguments if a.role != "subject" or inner.span.covers(a.span))
    return replace(argument, value=replace(inner, arguments=own))


def variables(value: Clause | NounPhrase | Adjective) -> Iterator[str]:
    """The names of all holes in a clause or phrase."""
    match value:
        case Clause():
            yield from filter(None, (value.variable, value.verb.variable if value.verb else ""))
            parts = value.arguments
        case NounPhrase():
            yield from filter(None, (value.variable,))
            yield from variables(value.possessor) if value.possessor else ()
            for phrase in (*value.conjuncts, *value.appositions):
                yield from variables(phrase)
            parts = value.complements
        case Adjective():
            parts = ()
    for argument in parts:
        yield from variables(argument.value)


def _spell(atoms: tuple[Atom, ...]) -> str:
    signs = {"variable": "${}", "phrase": "${}", "class": "<{}>", "exact": '"{}"', "word": "{}"}
    return " ".join(signs[atom.kind].format(atom.text) for atom in atoms)


def _matches_everything(text: str) -> PatternError:
    instead = f"{text} refuses $action" if _LONE_HOLE.fullmatch(text) else None
    help = "add a word that the clause must hold"
    return PatternError("the pattern would match everything", 0, len(text), help, instead)


def _check(text: str, atoms: tuple[Atom, ...], pattern: Pattern) -> None:
    if not pattern.anchors:
        raise _matches_everything(text)
    for atom in atoms:
        if atom.is_hole and atom.text not in pattern.variables:
            raise PatternError(
                f"${atom.text} finds no place in the clause",
                atom.span.start,
                atom.span.end - atom.span.start,
                f"the sentence is read without it: {_spell(atoms)}; say it in other words",
            )
