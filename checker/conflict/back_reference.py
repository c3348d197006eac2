"""Values that refer back: "this approach", "the claims", "the latest Tory attack"."""

from __future__ import annotations

from collections.abc import Iterator

from checker.conflict import tables
from checker.conflict.answering import is_last_before
from checker.conflict.comparison import UNKNOWN, Comparison, joined, referents_of
from checker.conflict.events import event
from checker.conflict.individuals import is_definite
from checker.conflict.participants import same_root_and_parts
from checker.conflict.stated import Filler, Stated, filler
from checker.conflict.told import Value
from checker.english.lexicon import lemma
from checker.english.lexicon_classes import back_nouns, reporting_verbs
from checker.english.reference.pointing import points_to_how_many
from checker.model import Clause, Judgement, NounPhrase, Referent, Statement
from checker.source import Span


def refers_back(comparison: Comparison) -> Judgement | None:
    """ "this approach", "the claims": what these stand for is compared, not the words."""
    for turned in (comparison, comparison.turned()):
        for referent in _backward(turned.one, turned.other.stated):
            answer = _meets_referent(turned, referent)
            if answer is not None:
                return answer
    return None


def _is_of_another_kind(phrase: NounPhrase, statement: Statement) -> bool:
    """A claim is what was said to be so, a call what was wanted, an offer what one would do."""
    kinds = next((kinds for nouns, kinds in tables.KINDS_NAMED if phrase.head in nouns), None)
    return kinds is not None and statement.kind in tables.KINDS_TOLD_APART - kinds


def _is_no_answer(phrase: NounPhrase, answer: Stated, answered: Stated) -> bool:
    """ "Denied that" says of a charge that it is not so; what is wanted or offered is no such thing."""
    verb = answer.proposition.clause.verb
    denies = phrase.kind == "pronoun" or (verb is not None and verb.lemma in _DENYING_VERBS)
    wanted = answered.statement.kind in _WANTED
    return wanted and denies and answer.statement.kind == "denial"


_DENYING_VERBS = frozenset({"deny", "dispute", "refute", "rebut"})
_WANTED = (tables.KINDS_TOLD_APART | {"obligation"}) - {"allegation"}


def _may_be_meant(phrase: NounPhrase, answer: Stated, answered: Stated) -> bool:
    """Of one and the same kind "the charge" is the one brought up last; no state of things is a plan."""
    if phrase.head in _STATES and answered.statement.kind == "commitment":
        return False
    one_charge = answered.statement.kind == "allegation" and points_to_how_many(phrase) == 1
    return not one_charge or is_last_before(answer, answered)


_STATES = frozenset({"situation", "issue", "matter", "problem", "fact"})


def _backward(filler: Filler, other: Stated) -> Iterator[Referent]:
    """The referents of a value, and of the object of a clause, that stand for clauses like the other one."""
    for phrase in _own_phrases(filler.value):
        referent = referents_of(filler).get(phrase.span)
        if _is_of_another_kind(phrase, other.statement) or not _may_be_meant(phrase, filler.stated, other):
            continue
        if _is_no_answer(phrase, filler.stated, other):
            continue
        if referent is not None and referent.clauses and _points_back(phrase):
            yield referent


def _points_back(phrase: NounPhrase) -> bool:
    """ "the claims", "such claims", "any wrongdoing" speak of what was said; "unfair claims" are new ones."""
    if phrase.kind == "pronoun" or is_definite(phrase) or phrase.determiner == "such":
        return True
    return "such" in phrase.modifiers or not phrase.modifiers


def its_speaker(comparison: Comparison) -> Judgement | None:
    """ "the Tory attack", "the union's claims": what that speaker said shortly before."""
    for turned in (comparison, comparison.turned()):
        phrase = turned.one.value
        if not isinstance(phrase, NounPhrase):
            continue
        if _names_speaker(turned, phrase) and _still_in_mind(turned, phrase):
            return Judgement(
                "yes", f'"{phrase.text}" = what {turned.other.stated.statement.holder.name} said'
            )
    return None


_MOST_SENTENCES_BACK = 3
_UTTERANCES = frozenset({"attack", "criticism", "comment", "remark", "words", "version", "account", "view"})


def _still_in_mind(comparison: Comparison, phrase: NounPhrase) -> bool:
    """Said shortly before; an attack or a comment may be the last one of this speaker, however far back."""
    later, earlier = comparison.one.stated, comparison.other.stated
    if later.text is not earlier.text:
        return False
    distance = later.proposition.sentence - earlier.proposition.sentence
    far = distance > 0 and phrase.head in _UTTERANCES and not _said_since(earlier, later)
    return 0 < distance <= _MOST_SENTENCES_BACK or far


def _said_since(earlier: Stated, later: Stated) -> bool:
    """Whether the speaker of the earlier statement made another of the same kind before the later one."""
    first = earlier.statement
    between = range(first.proposition.sentence + 1, later.proposition.sentence)
    return any(
        other.kind == first.kind and other.holder.key == first.holder.key
        for other in earlier.text.statements
        if other.proposition.sentence in between
    )


def _names_speaker(comparison: Comparison, phrase: NounPhrase) -> bool:
    """Whether the phrase is a word for something said, and says that it was the other one's holder."""
    holder = comparison.other.stated.statement.holder
    if not holder.known or not holder.key or phrase.complements or not _is_said(comparison.other.stated):
        return False
    if _is_of_another_kind(phrase, comparison.other.stated.statement):
        return False
    if phrase.head not in back_nouns() and phrase.head not in _UTTERANCES:
        return False
    owner = phrase.possessor
    found = referents_of(comparison.one).get(owner.span) if owner is not None else None
    if found is not None and holder.key in (found.key, found.stands_for):
        return True
    return any(word.lower() in speaker_words(comparison.other.stated) for word in phrase.modifiers)


def _is_said(stated: Stated) -> bool:
    """Whether the statement puts something into words: to want or to do a thing is no utterance."""
    verb = stated.proposition.clause.verb
    report = reporting_verbs().get(verb.lemma) if verb is not None else None
    return stated.proposition.attribution is not None or (report is not None and report.stance != "attitude")


def speaker_words(stated: Stated) -> frozenset[str]:
    """The lemmas of the speaker's name, and of the words that name him there: "the Tories"."""
    mention = filler(stated, "holder")
    written = mention.value.text if mention is not None and isinstance(mention.value, NounPhrase) else ""
    words = f"{stated.statement.holder.name} {written}".lower().split()
    return frozenset(lemma(word, "NNS") for word in words)


def _own_phrases(value: Value | None) -> Iterator[NounPhrase]:
    """The value itself, or what a clause takes or leaves: "accept the offer", "do that"."""
    if isinstance(value, NounPhrase):
        yield value
        yield from value.conjuncts
    elif isinstance(value, Clause) and value.verb is not None and value.verb.lemma in _TAKING_VERBS:
        yield from (
            item.value
            for item in value.arguments
            if item.role == "object" and isinstance(item.value, NounPhrase)
        )


_TAKING_VERBS = tables.ACCEPTING_VERBS | {"do"}


def _meets_referent(comparison: Comparison, referent: Referent) -> Judgement | None:
    if not referent.certain:
        return UNKNOWN
    place = comparison.other.stated.proposition.clause.span
    same_text = comparison.one.stated.text is comparison.other.stated.text
    for clause in referent.clauses:
        if same_text and _is_part(clause.span, place, comparison.other.value):
            return Judgement("yes", referent.reason)
    for clause in referent.clauses:
        found = same_root_and_parts(comparison, event(clause, referents_of(comparison.one)), comparison.other)
        if found is not None and found.truth == "yes":
            return Judgement("yes", joined(referent.reason, found.reason))
    return None


def _is_part(clause: Span, place: Span, value: Value | None) -> bool:
    """Whether the clause referred to is the statement, or lies in what the statement is about."""
    inner = value.full if isinstance(value, NounPhrase) else value.span if value is not None else place
    return clause == place or inner.covers(clause) or clause.covers(inner)
