"""The noun phrases of a text in text order, each with the place it has in its clause."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from checker.frozen import changed, swift
from checker.model import Adjective, Argument, Attribution, Clause, NounPhrase, Proposition, Sentence
from checker.source import Span

Place = (
    str  # a Role of the model, or "possessor", "member" (of a list), "apposition", "inner" (behind a head)
)
ClauseKey = tuple[Span, Span]


@swift
@dataclass(frozen=True, slots=True)
class Mention:
    """A noun phrase where it stands."""

    phrase: NounPhrase
    clause: Clause
    place: Place
    owners: tuple[NounPhrase, ...]  # the phrases it possesses, belongs to or renames, the nearest first
    sentence: int
    paragraph: int
    attribution: Attribution | None  # of its clause
    quoted: bool
    marker: str = ""  # the preposition before it

    @property
    def owner(self) -> NounPhrase | None:
        """The phrase that it possesses, belongs to or renames."""
        return self.owners[0] if self.owners else None

    @property
    def start(self) -> int:
        """Where it begins."""
        return self.phrase.span.start


def clause_key(clause: Clause) -> ClauseKey:
    """What tells a clause from every other of its text."""
    return clause.span, clause.verb.span if clause.verb else clause.span


def mentions(sentences: tuple[Sentence, ...], propositions: tuple[Proposition, ...]) -> tuple[Mention, ...]:
    """All noun phrases of a text, each once, in text order."""
    known = {clause_key(proposition.clause): proposition for proposition in propositions}
    found: dict[Span, Mention] = {}
    for number, sentence in enumerate(sentences):
        for clause in sentence.clauses:
            for mention in _of_clause(clause, number, sentence.paragraph, None, known):
                found.setdefault(mention.phrase.span, mention)
    return tuple(sorted(found.values(), key=lambda mention: (mention.start, mention.phrase.span.end)))


def phrases(clause: Clause) -> Iterator[NounPhrase]:
    """All noun phrases of a clause and of the clauses inside it, in the order of their mentions."""
    for argument in clause.arguments:
        yield from _phrases_of(argument.value)


def _phrases_of(value: NounPhrase | Adjective | Clause) -> Iterator[NounPhrase]:
    if isinstance(value, Clause):
        yield from phrases(value)
    elif isinstance(value, NounPhrase):
        if value.possessor:
            yield from _phrases_of(value.possessor)
        yield value
        for complement in value.complements:
            yield from _phrases_of(complement.value)
        for phrase in (*value.appositions, *value.conjuncts):
            yield from _phrases_of(phrase)
        for relative in value.relatives:
            yield from phrases(relative)


def subject_of(clause: Clause) -> NounPhrase | None:
    """The noun phrase that is the subject of a clause."""
    for argument in clause.arguments:
        if argument.role == "subject" and isinstance(argument.value, NounPhrase):
            return argument.value
    return None


def _of_clause(
    clause: Clause,
    sentence: int,
    paragraph: int,
    inherited: Attribution | None,
    known: Mapping[ClauseKey, Proposition],
) -> Iterator[Mention]:
    proposition = known.get(clause_key(clause))
    attribution = (proposition.attribution if proposition else None) or inherited
    frame = Mention(_NOBODY, clause, "", (), sentence, paragraph, attribution, clause.quoted)
    for argument in clause.arguments:
        yield from _of_argument(argument, argument.role, (), frame, known)


def _of_argument(
    argument: Argument,
    place: Place,
    owners: tuple[NounPhrase, ...],
    frame: Mention,
    known: Mapping[ClauseKey, Proposition],
) -> Iterator[Mention]:
    if isinstance(argument.value, Clause):
        yield from _of_clause(argument.value, frame.sentence, frame.paragraph, frame.attribution, known)
    elif isinstance(argument.value, NounPhrase):
        yield from _of_phrase(argument.value, place, owners, _marked(frame, argument.marker), known)


def _of_phrase(
    phrase: NounPhrase,
    place: Place,
    owners: tuple[NounPhrase, ...],
    frame: Mention,
    known: Mapping[ClauseKey, Proposition],
) -> Iterator[Mention]:
    chain = (phrase, *owners)
    if phrase.possessor:
        yield from _of_phrase(phrase.possessor, "possessor", chain, _marked(frame, ""), known)
    yield Mention(
        phrase,
        frame.clause,
        place,
        owners,
        frame.sentence,
        frame.paragraph,
        frame.attribution,
        frame.quoted,
        frame.marker,
    )
    for complement in phrase.complements:
        yield from _of_argument(complement, "inner", chain, frame, known)
    for apposition in phrase.appositions:
        yield from _of_phrase(apposition, "apposition", chain, frame, known)
    for member in phrase.conjuncts:
        yield from _of_phrase(member, "member", chain, frame, known)
    for relative in phrase.relatives:
        yield from _of_clause(relative, frame.sentence, frame.paragraph, frame.attribution, known)


def _marked(frame: Mention, marker: str) -> Mention:
    """The frame with another preposition; most have none already."""
    return frame if frame.marker == marker else changed(frame, marker=marker)


_NOBODY = NounPhrase(Span(0, 0), Span(0, 0), "common", "", "")
