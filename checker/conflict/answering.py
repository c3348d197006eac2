"""Whether a statement that only names what it answers, "denied the charge", can mean another one."""

from __future__ import annotations

from collections.abc import Iterator

from checker.conflict.stated import Pair, Stated, filler
from checker.english.reference.pointing import has_content, is_another_matter, points_to_how_many
from checker.model import Clause, Judgement, NounPhrase, Statement
from checker.source import Span

_NEAR = 3  # sentences back, beside the same paragraph

YES = Judgement("yes")
NO = Judgement("no")


def answers(pair: Pair) -> Judgement:
    """Whether the first statement's words for what it answers leave room for the second.

    "Any wrongdoing" and "the charges" may be all that is said anywhere in the text, "the charge" is
    the last one before; "a charge", "earlier charges", "the charge that ..." are none told elsewhere.
    Who says only "he is not guilty" answers what was brought up last, or, where nothing was, first; who only
    "refused" answers what was asked or offered right before.
    """
    answered = tuple(_answered(pair.first))
    if not answered and pair.first.statement.kind == "refusal":
        return YES if pair.second.proposition.clause.span in _declined(pair.first) else NO
    if not answered and not _is_next_to(pair.first, pair.second):
        return NO
    for phrase in answered:
        told = (has_content(phrase) or _is_named_by_matter(phrase)) and not _is_the_talk(phrase, pair)
        if phrase.determiner in {"a", "an"} or is_another_matter(phrase) or told:
            return NO
        if points_to_how_many(phrase) == 1 and not is_last_before(pair.first, pair.second):
            return NO
    return YES


def _declined(answer: Stated) -> frozenset[Span]:
    """ "But the owners refused": the clauses that the verb alone points back to."""
    verb = answer.proposition.clause.verb
    meant = answer.text.analysis.referents.get(verb.span) if verb is not None else None
    return frozenset(clause.span for clause in meant.clauses) if meant is not None else frozenset()


def _is_the_talk(phrase: NounPhrase, pair: Pair) -> bool:
    """ "He is rumoured to leave. He dismissed reports of ...": nobody's talk, answered beside it."""
    said, answer = pair.second, pair.first
    beside = abs(said.proposition.sentence - answer.proposition.sentence) <= 1
    whole = said.proposition.clause.kind == "main" and not said.statement.holder.name
    return whole and beside and answer.text is said.text and phrase.head in _TALK


_TALK = frozenset({"report", "rumour", "rumor", "speculation", "talk", "suggestion", "gossip"})


def _is_named_by_matter(phrase: NounPhrase) -> bool:
    """ "Transfer rumours", "the Norvale claims" say by a word before the noun what they are about."""
    before = (word for word in phrase.text.split()[:-1] if word.lower() != phrase.determiner)
    return phrase.possessor is None and any(word[:1].isupper() for word in before)


def _answered(stated: Stated) -> Iterator[NounPhrase]:
    yield from _objects(stated.proposition.clause)


def _objects(clause: Clause) -> Iterator[NounPhrase]:
    """What a clause answers: its objects, and those of "denied having any part"."""
    for argument in clause.arguments:
        if argument.role == "object" and isinstance(argument.value, NounPhrase):
            yield argument.value
        elif argument.role == "complement" and isinstance(argument.value, Clause):
            yield from _objects(argument.value)


def is_last_before(answer: Stated, answered: Stated) -> bool:
    """Whether the one stands shortly before its answer, with no other about the answerer between."""
    if answer.text is not answered.text:
        return True
    places = range(answered.proposition.sentence, answer.proposition.sentence)
    if answered.statement.span.start > _place(answer) or len(places) > _NEAR:
        return False
    between = (other for other in answer.text.statements if other.proposition.sentence in places[1:])
    return not any(other.kind == answered.statement.kind and _concerns(answer, other) for other in between)


def _place(answer: Stated) -> int:
    """Where somebody answers: at the verb, so that what is said of the subject stands before it."""
    verb = answer.proposition.clause.verb
    return verb.span.start if verb is not None else answer.statement.span.start


def _is_next_to(answer: Stated, answered: Stated) -> bool:
    """Whether of all that is said of the answerer this stands last before the answer, else first behind."""
    if answer.text is not answered.text:
        return True
    alike = [one for one in answer.text.statements if one.kind == answered.statement.kind]
    places = [one.proposition.sentence for one in alike if _concerns(answer, one)]
    here = answer.proposition.sentence
    before = [place for place in places if place <= here]
    return answered.proposition.sentence == max(before, default=min(places, default=here))


def _concerns(answer: Stated, other: Statement) -> bool:
    """Whether a statement of another names the one who answers, or for whom somebody answers."""
    if other.holder.key in _defended(answer):
        return False
    known = answer.text.analysis.referents.items()
    meant = {key for span, one in known if other.span.covers(span) for key in (one.key, one.stands_for)}
    return not _defended(answer).isdisjoint(meant)


def _defended(answer: Stated) -> frozenset[str]:
    """The keys of the one who answers, and of the one of whom the answer says that he is not guilty."""
    accused = filler(answer, "accused")
    phrase = accused.value if accused is not None else None
    found = answer.text.analysis.referents.get(phrase.span) if phrase is not None else None
    keys = {answer.statement.holder.key, *((found.key, found.stands_for) if found is not None else ())}
    return frozenset(keys - {""})
