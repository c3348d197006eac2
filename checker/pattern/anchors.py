"""Anchors: the words by which a clause that could match a pattern is known at sight.

A feature of a clause is the lemma of its verb, of the head of an argument or of an adverb, the
marker or focus of an argument, its modality as "modal:will", or, as "inner:lie", a word of a clause
that it says or asks for.  ``features`` lists those of a clause; ``anchors`` and ``needs`` pick those
of a pattern: sets, of each of which a matching clause has some member.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from checker.model import Adjective, Argument, Clause, Modality, NounPhrase
from checker.pattern.modality import ALIKE
from checker.pattern.reading import NEGATING, polarity_of

_LIGHT = frozenset({"be", "have", "do", "make", "take", "get", "give", "become"})


def anchors(clause: Clause, words: Mapping[str, frozenset[str]], modality: str) -> frozenset[str]:
    """The features of which a clause must have one, the rarest that the pattern offers.

    Empty where the pattern holds no fixed word at all.
    """
    return next(_sets(_choices(clause, modality), words), frozenset())


def needs(clause: Clause, words: Mapping[str, frozenset[str]], modality: str) -> tuple[frozenset[str], ...]:
    """All sets of features of which a clause must have one each, but for the anchors."""
    return (*_sets(_inner_choices(clause), words), *tuple(_sets(_choices(clause, modality), words))[1:])


def _sets(
    choices: Iterable[tuple[str, ...]], words: Mapping[str, frozenset[str]]
) -> Iterator[frozenset[str]]:
    for choice in choices:
        if choice:
            yield frozenset(lemma for word in choice for lemma in _members(word, words))


def features(clause: Clause, modality: Modality) -> frozenset[str]:
    """All features of a text's clause."""
    return frozenset((*_features(clause), f"modal:{modality}"))


def _choices(clause: Clause, modality: str) -> Iterator[tuple[str, ...]]:
    """Possible anchors, the most telling kind of word first."""
    verb = clause.verb.lemma if clause.verb and not clause.verb.variable else ""
    heads = [head for argument in clause.arguments for head in _heads(argument)]
    if verb and verb not in _LIGHT:
        yield (verb,)
    yield tuple(heads[:1])
    yield tuple(adverb.lemma for adverb in clause.adverbs if adverb.lemma not in NEGATING)[:1]
    yield next(((argument.marker,) for argument in clause.arguments if argument.role == "modifier"), ())
    yield (verb,) if verb else ()
    yield tuple(head for argument in clause.arguments for head in _pronouns(argument))[:1]
    if modality not in ("none", "any", "plain"):
        yield tuple(f"modal:{alike}" for alike in ALIKE.get(modality, (modality,)))


def _inner_choices(clause: Clause) -> Iterator[tuple[str, ...]]:
    """Words of a clause that the pattern's clause says or asks for: "$holder says $target lies"."""
    inner = (argument.value for argument in clause.arguments if argument.role == "complement")
    for said in inner:
        if isinstance(said, Clause) and not said.variable and said.verb is not None:
            yield (INNER + said.verb.lemma,) if not said.verb.variable else ()
            yield (_said_to_be(said),) if not said.verb.variable else ()


INNER = "inner:"


def _said_to_be(clause: Clause) -> str:
    """Whether a clause with a fixed verb says that it is so, or that it is not."""
    return f"{INNER}-" if polarity_of(clause) == "negated" else f"{INNER}+"


def _members(word: str, words: Mapping[str, frozenset[str]]) -> frozenset[str]:
    if word.startswith(INNER):
        return frozenset(INNER + lemma for lemma in _members(word.removeprefix(INNER), words))
    return words[word[1:-1]] if word.startswith("<") else frozenset({word})


def _heads(argument: Argument) -> tuple[str, ...]:
    """Fixed words that an argument of the clause must hold."""
    match argument.value:
        case NounPhrase(variable="", kind="common" | "name", head=head):
            return (head if head.startswith("<") else head.lower(),)
        case Adjective(lemma=lemma):
            return (lemma,)
        case _:
            return ()


def _pronouns(argument: Argument) -> tuple[str, ...]:
    value = argument.value
    return (value.head.lower(),) if isinstance(value, NounPhrase) and value.kind == "pronoun" else ()


def _features(clause: Clause) -> Iterator[str]:
    if clause.verb is not None:
        yield clause.verb.lemma
    yield from (adverb.lemma for adverb in clause.adverbs)
    for argument in clause.arguments:
        yield from _argument_features(argument)


def _argument_features(argument: Argument) -> Iterator[str]:
    yield argument.marker
    yield argument.focus
    match argument.value:
        case NounPhrase() as phrase:
            yield from _phrase_features(phrase)
        case Adjective() as adjective:
            yield adjective.lemma
            yield from (other.lemma for other in adjective.conjuncts)
            yield from (adverb.lemma for adverb in adjective.adverbs)
        case Clause() as clause:  # it has features of its own, but may hold what belongs to the outer
            if argument.role == "complement":
                yield from _said_features(clause)


def _said_features(clause: Clause) -> Iterator[str]:
    yield from (inner.marker for inner in clause.arguments)
    if clause.verb is not None:
        yield INNER + clause.verb.lemma
        yield _said_to_be(clause)


def _phrase_features(phrase: NounPhrase) -> Iterator[str]:
    yield phrase.head.lower()
    for argument in phrase.complements:
        yield from _argument_features(argument)
    for other in phrase.conjuncts:
        yield from _phrase_features(other)
