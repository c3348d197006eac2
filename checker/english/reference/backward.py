"""What refers back to something said: "this approach", "the claims", "denied it", "any wrongdoing".

Only noun phrases without content of their own refer back ("the claim that ..." has it).  They refer to
what another party said nearby with a verb that fits the noun; nouns for accusations gather what was
said against the one who answers, from further away.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from checker.english.lexicon import back_nouns, deverbals
from checker.english.reference.mentions import Mention, phrases
from checker.english.reference.vocabulary import back_words
from checker.model import Adjective, Clause, NounPhrase, Proposition, Referent
from checker.source import Span

_NEAR = 3  # sentences back, beside the same paragraph
_SEVERAL = 4  # sentences with charges that "the charges" may gather
_SAID = frozenset({"it", "this", "that", "these", "those", "them"})
_QUOTED = 60  # characters of the clause meant that a reason shows
_SAME_MATTER = frozenset({"of", "that", "to", "ing", "about", "whether", "over", "on", "by"})


@dataclass(frozen=True, slots=True)
class Said:
    """A proposition with the keys of who says it and of all whom it mentions."""

    proposition: Proposition
    speakers: frozenset[str]  # the speaker's key and whom they stand for
    speaker: str
    mentioned: frozenset[str]
    paragraph: int


@dataclass(frozen=True, slots=True)
class Pointer:
    """A phrase that points back: what may have introduced it, who answers, whose words are meant."""

    span: Span
    text: str
    noun: str
    answerer: frozenset[str]
    speaker: frozenset[str]  # "his claims": only what he said; empty: anyone but the answerer
    sentence: int
    paragraph: int


def refer_back(
    found: Sequence[Mention],
    propositions: Sequence[Proposition],
    answers: Mapping[Span, Referent],
    text: str,
) -> dict[Span, Referent]:
    """What the phrases that point back refer to, by their spans; ``text`` is quoted in the reasons."""
    pointers = list(_pointers(found, propositions, answers))
    if not pointers:
        return {}
    paragraphs = {mention.sentence: mention.paragraph for mention in found}
    said = [_said(one, answers, paragraphs.get(one.sentence, -1)) for one in propositions if one.clause.verb]
    resolved = ((pointer, _meant(pointer, said)) for pointer in pointers)
    return {pointer.span: _referent(pointer, meant, text) for pointer, meant in resolved if meant}


# Who points back ----------------------------------------------------------------------------------


def _pointers(
    found: Sequence[Mention], propositions: Sequence[Proposition], answers: Mapping[Span, Referent]
) -> Iterator[Pointer]:
    for mention in found:
        noun = _pointing_noun(mention)
        possessor = mention.phrase.possessor
        answerer = _answerer(mention, answers) if noun else frozenset()
        owner = _keys(possessor, answers) - answerer
        if noun in back_words("own"):
            answerer, owner, possessor = answerer | owner, frozenset(), None
        if noun and (owner or not possessor):
            place = mention.sentence, mention.paragraph
            yield Pointer(mention.phrase.span, mention.phrase.text, noun, answerer, owner, *place)
    for one in propositions:
        yield from _pleas(one, answers)


def _answerer(mention: Mention, answers: Mapping[Span, Referent]) -> frozenset[str]:
    """Who answers what is pointed to: the subject beside it, or whoever says that it is so or not."""
    source = mention.attribution.source if mention.attribution else None
    relative = _answering_relative(mention.phrase)
    subject = _subject(relative) if relative else _subject(mention.clause)
    return _keys(subject, answers) | _keys(source, answers)


def _answering_relative(phrase: NounPhrase) -> Clause | None:
    """The clause in "claims denied by the firm"."""
    for relative in phrase.relatives:
        if relative.verb and relative.verb.lemma in back_words("answering"):
            return relative
    return None


def _pointing_noun(mention: Mention) -> str:
    """The noun by which a phrase points back, or ""."""
    phrase = mention.phrase
    if phrase.kind == "pronoun":
        points = phrase.text.lower() in _SAID and _is_answered(mention, "answering")
        return "it" if points else ""
    if phrase.kind != "common" or _has_content(phrase):
        return ""
    return phrase.head if any(rule(mention) for rule in POINTING.values()) else ""


def points_by_determiner(mention: Mention) -> bool:
    """ "this approach", "such calls", "his demands"."""
    phrase = mention.phrase
    marked = phrase.determiner in back_words("determiners") or "such" in phrase.modifiers or phrase.possessor
    return bool(marked) and phrase.head in back_nouns()


def points_as_accusation(mention: Mention) -> bool:
    """ "dismissed the attack", "denied the killing": nouns that point back only where they are answered."""
    phrase = mention.phrase
    if phrase.determiner not in {"the", "this", "that", "any", "these", "those", "all"}:
        return False
    event = phrase.head in deverbals() and _is_answered(mention, "denying")
    return event or (phrase.head in back_words("accusations") and _is_answered(mention, "answering"))


def points_bare(mention: Mention) -> bool:
    """ "denied wrongdoing", "claims denied by the firm"."""
    phrase = mention.phrase
    if phrase.determiner or phrase.possessor or phrase.modifiers:
        return False
    relative = phrase.head in back_nouns() and _answering_relative(phrase) is not None
    return relative or (phrase.head in back_words("bare") and _is_answered(mention, "answering"))


def points_by_any(mention: Mention) -> bool:
    """ "denied having any role", "had no involvement"."""
    return mention.phrase.determiner in {"any", "no"} and mention.phrase.head in back_words("any_only")


def points_as_plea(mention: Mention) -> bool:
    """ "pleaded innocence", "protested her innocence"."""
    return mention.phrase.head in back_words("own")


POINTING: Mapping[str, Callable[[Mention], bool]] = {
    "determiner": points_by_determiner,
    "accusation": points_as_accusation,
    "bare": points_bare,
    "any": points_by_any,
    "plea": points_as_plea,
}


def _is_answered(mention: Mention, verbs: str) -> bool:
    """Whether a phrase is what an answering verb takes up."""
    verb = mention.clause.verb
    return mention.place == "object" and verb is not None and verb.lemma in back_words(verbs)


def _has_content(phrase: NounPhrase) -> bool:
    """Whether the phrase says itself what it is about."""
    return any(
        isinstance(complement.value, Clause) or complement.marker in _SAME_MATTER
        for complement in phrase.complements
    )


def _pleas(one: Proposition, answers: Mapping[Span, Referent]) -> Iterator[Pointer]:
    """ "pleaded not guilty": the plea answers the charges."""
    if one.clause.verb is None or one.clause.verb.lemma != "plead":
        return
    for argument in one.clause.arguments:
        value = argument.value
        if isinstance(value, Adjective) and value.lemma in back_words("pleas"):
            answerer = _keys(_subject(one.clause), answers)
            yield Pointer(value.span, value.lemma, "charge", answerer, frozenset(), one.sentence, -1)


# What was said ------------------------------------------------------------------------------------


def _said(one: Proposition, answers: Mapping[Span, Referent], paragraph: int) -> Said:
    source = one.attribution.source if one.attribution else _subject(one.clause)
    found = answers.get(source.span) if source else None
    mentioned = frozenset(key for phrase in phrases(one.clause) for key in _keys(phrase, answers))
    return Said(one, _keys(source, answers), found.key if found else "", mentioned, paragraph)


def _meant(pointer: Pointer, said: Sequence[Said]) -> list[Said]:
    """What a phrase refers to: the nearest sentence with something fitting; for accusations several."""
    fitting = [one for one in said if _comes_before(one, pointer) and _fits(one, pointer)]
    if not _accuses(pointer.noun):
        return _nearest([one for one in fitting if _is_near(one, pointer)], 1)
    against = [one for one in fitting if one.mentioned & pointer.answerer]
    if against:
        return _nearest(_going_on(against, fitting), _SEVERAL)
    known = pointer.noun in back_nouns() or pointer.noun in back_words("any_only") or pointer.noun == "it"
    return _nearest([one for one in fitting if _is_near(one, pointer)], 1) if known else []


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
    return any(_introduces(verb, pointer.noun) for verb in _verbs(one.proposition))


def _verbs(proposition: Proposition) -> Iterator[str]:
    """The verbs by which a proposition was brought up: its own and, if it is claimed, the reporting one."""
    if proposition.clause.verb:
        yield proposition.clause.verb.lemma
    if proposition.attribution and proposition.standing == "asserted":
        yield proposition.attribution.verb


def _introduces(verb: str, noun: str) -> bool:
    if _accuses(noun) and verb in back_words("accusing"):
        return True
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
    one_speaker = len({one.speaker for one in meant}) == 1
    return Referent(
        "", pointer.text, reason, clauses, tuple(one.speaker for one in meant), certain=one_speaker
    )


def _gist(clause: Clause, text: str) -> str:
    """A clause from its verb on, as written, cut short."""
    start = clause.verb.span.start if clause.verb else clause.span.start
    words = " ".join(text[start : clause.span.end].split())
    return words if len(words) <= _QUOTED else words[:_QUOTED].rsplit(" ", 1)[0] + " …"


# Small things ---------------------------------------------------------------------------------------


def _keys(phrase: NounPhrase | None, answers: Mapping[Span, Referent]) -> frozenset[str]:
    """The key of what a phrase stands for and of whom that one stands for."""
    found = answers.get(phrase.span) if phrase else None
    if found is None or not found.certain:
        return frozenset()
    return frozenset(key for key in (found.key, found.stands_for) if key)


def _subject(clause: Clause) -> NounPhrase | None:
    for argument in clause.arguments:
        if argument.role == "subject" and isinstance(argument.value, NounPhrase):
            return argument.value
    return None
