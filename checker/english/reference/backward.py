"""What refers back to something said: "this approach", "the claims", "denied it", "any wrongdoing".

Only noun phrases without content of their own refer back ("the claim that ..." has it).  They refer to
what another party said nearby with a verb that fits the noun; nouns for accusations gather what was
said against the one who answers, from further away.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from checker.english.lexicon import back_nouns, deverbals
from checker.english.reference.mentions import Mention, phrases, subject_of
from checker.english.reference.pointing import Pointer, keys_of, pointers_in
from checker.english.reference.vocabulary import back_words
from checker.frozen import changed, swift
from checker.model import Clause, NounPhrase, Proposition, Referent
from checker.source import Span
from checker.text.masking.seen import wording

_NEAR = 3  # sentences back, beside the same paragraph
_FAR = 150  # sentences back, even for a charge: what a text of any length costs stays in proportion
_STILL_NAMED = 15  # sentences back to "claims that ...", which "the claims" take up
_SEVERAL = 4  # sentences with charges that "the charges" may gather
_IN_PASSING = frozenset({"relative", "participle"})  # kinds of clauses
_QUOTED = 60  # characters of the clause meant that a reason shows


@swift
@dataclass(frozen=True, slots=True)
class Said:
    """A proposition with the keys of who says it and of all whom it mentions."""

    proposition: Proposition
    speakers: frozenset[str]  # the speaker's key and whom they stand for
    speaker: str
    paragraph: int
    mentioned: frozenset[str] = frozenset()  # asked for only where somebody answers a charge


def refer_back(
    found: Sequence[Mention],
    propositions: Sequence[Proposition],
    answers: Mapping[Span, Referent],
    text: str,
) -> dict[Span, Referent]:
    """What the phrases that point back refer to, by their spans; ``text`` is quoted in the reasons."""
    pointers = list(pointers_in(found, propositions, answers))
    if not pointers:
        return {}
    paragraphs = {mention.sentence: mention.paragraph for mention in found}
    said = [_said(one, answers, paragraphs.get(one.sentence, -1)) for one in propositions if one.clause.verb]
    if any(pointer.answerer and _accuses(pointer.noun) for pointer in pointers):
        said = [changed(one, mentioned=_mentioned(one.proposition.clause, answers)) for one in said]
    resolved = ((pointer, _meant(pointer, said)) for pointer in pointers)
    return {pointer.span: _referent(pointer, meant, text) for pointer, meant in resolved if meant}


def _said(one: Proposition, answers: Mapping[Span, Referent], paragraph: int) -> Said:
    named = one.clause.kind == "nominal"  # who speaks of a claim need not be the one who makes it
    source = one.attribution.source if one.attribution and not named else subject_of(one.clause)
    found = answers.get(source.span) if source else None
    return Said(one, keys_of(source, answers), found.key if found else "", paragraph)


def _mentioned(clause: Clause, answers: Mapping[Span, Referent]) -> frozenset[str]:
    return frozenset(key for phrase in phrases(clause) for key in keys_of(phrase, answers))


def _meant(pointer: Pointer, said: Sequence[Said]) -> list[Said]:
    """What a phrase refers to: the nearest sentence with something fitting; for accusations several."""
    first = bisect_left(said, pointer.sentence - _FAR, key=_sentence)
    last = bisect_right(said, pointer.sentence, key=_sentence)
    fitting = [one for one in said[first:last] if _comes_before(one, pointer) and _fits(one, pointer)]
    if pointer.noun == "declined":
        return _nearest([one for one in fitting if one.proposition.sentence >= pointer.sentence - 1], 1)
    if not _accuses(pointer.noun):
        return _foremost(_nearest([one for one in fitting if _is_near(one, pointer)], 1))
    if pointer.number > 1:
        return _several_nearby(
            [one for one in fitting if _sentence(one) >= pointer.sentence - _NEAR], pointer
        )
    against = [one for one in fitting if one.mentioned & pointer.answerer]
    if against:
        found = _nearest(_going_on(against, fitting), 1 if pointer.number == 1 else _SEVERAL)
        return _by_name(found, pointer)
    named = [one for one in fitting if _names(one, pointer)]
    if named:
        return _nearest(named, 1)
    known = pointer.noun in back_nouns() or pointer.noun in back_words("any_only") or pointer.noun == "it"
    return _nearest([one for one in fitting if _is_near(one, pointer)], 1) if known else []


def _several_nearby(near: Sequence[Said], pointer: Pointer) -> list[Said]:
    """ "Both charges": those of the last sentences that hold as many, which must not be far."""
    for sentences in range(1, _NEAR + 1):
        found = _by_name(_nearest(near, sentences), pointer)
        if len(found) >= pointer.number:
            return found
    return []


def _by_name(found: Sequence[Said], pointer: Pointer) -> list[Said]:
    """ "The Greens say she must answer claims that ...": of one sentence the claims, not that she must."""
    named = {one.proposition.sentence for one in found if _names(one, pointer)}
    return [one for one in found if one.proposition.sentence not in named or _names(one, pointer)]


def _names(one: Said, pointer: Pointer) -> bool:
    """Whether the noun has been used before, with what it is about: "claims that ..., the claims"."""
    clause = one.proposition.clause
    near = pointer.sentence - one.proposition.sentence <= _STILL_NAMED
    return near and clause.kind == "nominal" and clause.verb is not None and clause.verb.lemma == pointer.noun


def _sentence(one: Said) -> int:
    return one.proposition.sentence


def _foremost(found: Sequence[Said]) -> list[Said]:
    """What a sentence says in its own clauses, rather than in passing: "Kyiv, backed by Paris, ..."."""
    own = [one for one in found if one.proposition.clause.kind not in _IN_PASSING]
    return own or list(found)


def _going_on(against: Sequence[Said], fitting: Sequence[Said]) -> list[Said]:
    """What was said against someone, with what the same speakers say in the sentence behind it."""
    places = {(one.proposition.sentence, one.speaker) for one in against if one.speaker}
    behind = [one for one in fitting if (one.proposition.sentence - 1, one.speaker) in places]
    return [one for one in fitting if one in against or one in behind]


def _accuses(noun: str) -> bool:
    """Whether a noun gathers what was said against someone, as a charge or the event itself."""
    return noun in back_words("accusations") or (noun in deverbals() and noun not in back_nouns())


def _comes_before(one: Said, pointer: Pointer) -> bool:
    return (
        one.proposition.clause.span.end <= pointer.span.start and one.proposition.sentence <= pointer.sentence
    )


def _is_near(one: Said, pointer: Pointer) -> bool:
    return one.proposition.sentence >= pointer.sentence - _NEAR or one.paragraph == pointer.paragraph


def _fits(one: Said, pointer: Pointer) -> bool:
    """Whether something said may be meant: by its speaker and its verb."""
    if pointer.speaker and not one.speakers & pointer.speaker:
        return False
    if not pointer.speaker and one.speakers & pointer.answerer:
        return False
    if _accuses(pointer.noun) and _says_no(one.proposition):
        return False
    return any(_introduces(verb, pointer.noun) for verb in _verbs(one.proposition))


def _says_no(proposition: Proposition) -> bool:
    """ "No complaint had been made", "he said that no complaint had been made": this is no charge."""
    said = (item.value for item in proposition.clause.arguments if item.role == "complement")
    return proposition.polarity == "negated" or any(_is_denied(one) for one in said)


def _is_denied(value: object) -> bool:
    """Whether a clause says by its verb, or by what stands before it, that something is not so."""
    if not isinstance(value, Clause) or value.verb is None:
        return False
    things = (item.value for item in value.arguments if item.role in {"subject", "object"})
    return bool(value.verb.negation) or any(isinstance(one, NounPhrase) and one.negated for one in things)


def _verbs(proposition: Proposition) -> Iterator[str]:
    """The verbs by which a proposition was brought up: its own and, if it is claimed, the reporting one."""
    if proposition.clause.verb:
        yield proposition.clause.verb.lemma
    if proposition.attribution and proposition.standing == "asserted":
        yield proposition.attribution.verb


def _introduces(verb: str, noun: str) -> bool:
    if _accuses(noun) and verb in back_words("accusing"):
        return True
    if noun == "declined":
        return verb in back_words("declined")
    known = back_nouns().get(noun)
    if known is None:
        return noun == "it" and verb not in back_words("empty")
    return (verb in known.verbs) if known.verbs else verb not in back_words("empty")


def _nearest(found: Sequence[Said], sentences: int) -> list[Said]:
    """Everything in the last so many sentences that hold something, in text order."""
    by_sentence = [list(group) for _, group in groupby(found, key=lambda one: one.proposition.sentence)]
    return [one for group in by_sentence[-sentences:] for one in group]


def _referent(pointer: Pointer, meant: Sequence[Said], text: str) -> Referent:
    clauses = tuple(one.proposition.clause for one in meant)
    reason = f'"{pointer.text}" = "{_gist(clauses[0], text)}"'
    speakers = tuple(one.speaker for one in meant)
    several_meant = pointer.number == 0 and _accuses(pointer.noun)  # "the charges" are everybody's
    certain = several_meant or len(set(speakers) - {""}) <= 1  # "an inquiry into the sale" is nobody's words
    return Referent("", pointer.text, reason, clauses, speakers, certain=certain)


def _gist(clause: Clause, text: str) -> str:
    """A clause from its verb on, as written, cut short."""
    start = clause.verb.span.start if clause.verb else clause.span.start
    words = wording(Span(start, clause.span.end), text)
    return words if len(words) <= _QUOTED else words[:_QUOTED].rsplit(" ", 1)[0] + " …"
