"""Reading: from the top of a sentence downwards, every clause becomes a proposition."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from checker.english.nominals import nominal_clause
from checker.english.propositions.complements import light_of_complement
from checker.english.propositions.light import Inner, Light, inner
from checker.english.propositions.modifiers import light_of_modifier
from checker.english.propositions.phrases import light_of_phrase
from checker.english.propositions.polarity import polarity_of
from checker.english.propositions.sources import with_source
from checker.english.propositions.standing import modality_of, standing_of
from checker.english.reference.vocabulary import back_words
from checker.english.speakers import with_speakers
from checker.frozen import changed
from checker.model import Argument, Clause, NounPhrase, Polarity, Proposition, Sentence, Standing
from checker.source import Span

OPPOSITE: dict[Polarity, Polarity] = {"affirmed": "negated", "negated": "affirmed", "unknown": "unknown"}


def propositions(sentences: Sequence[Sentence], quotations: Sequence[Span]) -> tuple[Proposition, ...]:
    """Every clause of the text read for meaning, in text order of the sentences, outer before inner."""
    found = [
        proposition
        for index, sentence in enumerate(sentences)
        for clause in sentence.clauses
        for proposition in _read(clause, _from_above(index, sentence, clause))
    ]
    return with_speakers(found, sentences, quotations)


def _from_above(index: int, sentence: Sentence, clause: Clause) -> Light:
    """A question asks; "either A or B" says neither of the two."""
    if clause.question:
        return Light(index, "questioned")
    if clause.kind == "main" and any(other.verb is None and _is_either(other) for other in sentence.clauses):
        return Light(index).left_open('"either" leaves it open')
    return Light(index)


def _is_either(clause: Clause) -> bool:
    """The bare word in front of the first of two clauses, which has no verb."""
    phrases = [a.value for a in clause.arguments if isinstance(a.value, NounPhrase)]
    return [phrase.text.lower() for phrase in phrases] == ["either"]


def _read(clause: Clause, above: Light) -> Iterator[Proposition]:
    """The clause, then those in it, each in the light of what stands above."""
    light = with_source(clause, above)
    own = _proposition(clause, light)
    yield own
    for argument in clause.arguments:
        if isinstance(argument.value, Clause):
            yield from _read(argument.value, _light_below(inner(argument, own, light)))
        elif isinstance(argument.value, NounPhrase) and not _is_bare(argument.value):
            below = light_of_phrase(inner(argument, own, light), argument.value)
            yield from _inside_phrase(argument.value, below)


def _is_bare(phrase: NounPhrase) -> bool:
    """Whether nothing stands in the phrase that a clause could stand in, or that takes part in an event."""
    return not (
        phrase.relatives or phrase.complements or phrase.possessor or phrase.conjuncts or phrase.appositions
    )


def _proposition(clause: Clause, light: Light) -> Proposition:
    polarity, reason = polarity_of(clause)
    return Proposition(
        clause=clause,
        polarity=OPPOSITE[polarity] if light.flipped else polarity,
        modality=modality_of(clause, light),
        standing=standing_of(clause, light),
        attribution=light.attribution,
        sentence=light.sentence,
        because=(*light.because, reason) if reason else light.because,
    )


def _light_below(part: Inner) -> Light:
    """Of a clause in a clause; one that is its subject is only named: "signing would be pointless"."""
    if part.argument.role == "modifier":
        return light_of_modifier(part)
    if part.argument.role == "complement":
        return light_of_complement(part)
    return changed(part.base, standing="embedded")


def _inside_phrase(phrase: NounPhrase, light: Light) -> Iterator[Proposition]:
    """Relative clauses, the event that the phrase names, and what stands in the phrases it keeps."""
    for clause in phrase.relatives:
        yield from _read(clause, light)
    nominal = nominal_clause(phrase)
    if nominal is not None:
        yield from _read(nominal, changed(light, standing=_standing_of_named(phrase, light)))
    else:
        for argument in phrase.complements:
            yield from _inside_complement(argument, light)
    owner = (phrase.possessor,) if phrase.possessor else ()
    for other in (*phrase.conjuncts, *phrase.appositions, *owner):
        if not _is_bare(other):
            yield from _inside_phrase(other, light)


def _standing_of_named(phrase: NounPhrase, light: Light) -> Standing:
    """ "No claim" is none; "hopes to overturn a ruling on its claim" takes it that the claim was made."""
    if phrase.negated:
        return "embedded"
    made = phrase.possessor is not None and phrase.head in back_words("made_by_words")
    return "asserted" if made and light.standing == "embedded" else light.standing


def _inside_complement(argument: Argument, light: Light) -> Iterator[Proposition]:
    """ "the owner of a firm that pays"; "the right to strike" says of nobody that he does."""
    if isinstance(argument.value, NounPhrase):
        if not _is_bare(argument.value):
            yield from _inside_phrase(argument.value, light)
    elif isinstance(argument.value, Clause):
        yield from _read(argument.value, changed(light, standing="embedded"))
