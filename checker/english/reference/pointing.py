"""Phrases that point back to something said: "this approach", "denied it", "any wrongdoing"."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from checker.english.lexicon import back_nouns, deverbals
from checker.english.reference.mentions import Mention, subject_of
from checker.english.reference.vocabulary import back_words
from checker.model import Adjective, Argument, Clause, NounPhrase, Proposition, Referent
from checker.source import Span

_SAID = frozenset({"it", "this", "that", "these", "those", "them"})
_POINTED_OUT = frozenset({"the", "this", "that", "these", "those"})
_EXAMPLES = frozenset({"such as", "like", "including"})
_SAME_MATTER = frozenset({"of", "that", "to", "ing", "about", "whether", "over", "on", "by"})


@dataclass(frozen=True, slots=True)
class Pointer:
    """A phrase that points back: what may have introduced it, who answers, whose words are meant."""

    span: Span
    text: str
    noun: str
    answerer: frozenset[str]
    speaker: frozenset[str]  # "his claims": only what he said; empty: anyone but the answerer
    number: int  # how many things said it takes up: 1 "the charge", 2 "both charges", 0 any number
    sentence: int
    paragraph: int


def pointers_in(
    found: Sequence[Mention], propositions: Sequence[Proposition], answers: Mapping[Span, Referent]
) -> Iterator[Pointer]:
    """The phrases of a text that point back."""
    for mention in found:
        noun = _pointing_noun(mention)
        if not noun:
            continue
        possessor = mention.phrase.possessor
        answerer = _answerer(mention, answers)
        owner = keys_of(possessor, answers) - answerer
        if noun in back_words("own"):
            answerer, owner, possessor = answerer | owner, frozenset(), None
        if _is_denied_aside(mention):
            answerer = frozenset()  # "she faces charges, which she denies": whoever told of it, it is denied
        if owner or not possessor:
            place = mention.sentence, mention.paragraph
            how_many = points_to_how_many(mention.phrase)
            yield Pointer(mention.phrase.span, mention.phrase.text, noun, answerer, owner, how_many, *place)
    for one in propositions:
        yield from _pleas(one, answers)
        yield from _elisions(one, answers)


def _answerer(mention: Mention, answers: Mapping[Span, Referent]) -> frozenset[str]:
    """Who answers what is pointed to: the subject beside it, or whoever says that it is so or not."""
    source = mention.attribution.source if mention.attribution else None
    relative = _answering_relative(mention.phrase)
    subject = subject_of(relative) if relative else subject_of(mention.clause)
    if mention.clause.kind == "complement" and _is_given_up(mention):
        return keys_of(source, answers)  # "urged him to drop the plan": the plan is his own
    if subject is not None and _is_answered(mention, "denying"):
        return keys_of(subject, answers)  # "critics say ..., but the members reject such claims"
    return keys_of(subject, answers) | keys_of(source, answers)


def _answering_relative(phrase: NounPhrase) -> Clause | None:
    """The clause in "claims denied by the firm"."""
    for relative in phrase.relatives:
        if relative.verb and relative.verb.lemma in back_words("answering"):
            return relative
    return None


def _pointing_noun(mention: Mention) -> str:
    """The noun by which a phrase points back, or ""."""
    phrase = mention.phrase
    if _is_denied_aside(mention):
        return phrase.head if phrase.head in back_nouns() else "it"
    if phrase.kind == "pronoun":
        answered = _is_answered(mention, "answering") or _is_judged_untrue(mention)
        return "it" if answered and phrase.text.lower() in _SAID else ""
    if phrase.kind != "common" or phrase.head not in _pointing_nouns():
        return ""
    if has_content(phrase) or is_another_matter(phrase):
        return ""
    return phrase.head if any(rule(mention) for rule in POINTING.values()) else ""


def _is_denied_aside(mention: Mention) -> bool:
    """ "..., a claim the firm denies", "..., which the firm denies": the whole clause before is meant."""
    alone = mention.clause.kind == "fragment" and mention.place == "subject"
    return alone and _answering_relative(mention.phrase) is not None and not has_content(mention.phrase)


@cache
def _pointing_nouns() -> frozenset[str]:
    """All nouns that may point back, whatever stands with them."""
    listed = (back_words(name) for name in ("accusations", "bare", "any_only", "own"))
    return frozenset().union(back_nouns(), deverbals(), *listed)


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


def _is_given_up(mention: Mention) -> bool:
    verb = mention.clause.verb
    return mention.place == "object" and verb is not None and verb.lemma in back_words("giving_up")


def _is_judged_untrue(mention: Mention) -> bool:
    """ "That is not true", "it is nonsense", "this did not happen", "there is no truth in that"."""
    clause = mention.clause
    if clause.verb is None:
        return False
    if mention.place == "subject" and clause.verb.lemma in back_words("happening"):
        return bool(clause.verb.negation)
    judged = mention.place == "subject" or (clause.existential and mention.place in {"modifier", "inner"})
    return judged and clause.verb.lemma == "be" and any(map(_is_of_truth, clause.arguments))


def _is_of_truth(argument: Argument) -> bool:
    """Whether an argument is a word for what is so or not so: "true", "a lie", "no truth"."""
    value = argument.value
    if isinstance(value, Adjective):
        return value.lemma in back_words("truth")
    return isinstance(value, NounPhrase) and value.head in back_words("truth")


def has_content(phrase: NounPhrase) -> bool:
    """Whether the phrase says itself what it is about."""
    told = any(
        isinstance(complement.value, Clause) or complement.marker in _SAME_MATTER
        for complement in phrase.complements
    )
    return told or any(_tells(relative) for relative in phrase.relatives)


def _tells(relative: Clause) -> bool:
    """ "Reports linking him to the job", "claims suggesting that he lied"; but "claims made in a book"."""
    return relative.kind == "participle" and relative.verb is not None and relative.verb.form == "gerund"


def is_another_matter(phrase: NounPhrase) -> bool:
    """ "Previous proposals", "ten charges", "offers such as this": others than those that were brought up."""
    if back_words("others") & set(phrase.text.lower().split()):
        return True
    counted = phrase.quantity is not None and phrase.determiner not in _POINTED_OUT
    return counted or any(complement.marker in _EXAMPLES for complement in phrase.complements)


def points_to_how_many(phrase: NounPhrase) -> int:
    """1 for "the charge", 2 for "both charges", 0 where it may be any number."""
    if phrase.determiner == "both":
        return 2
    return 1 if phrase.determiner in _POINTED_OUT and not phrase.plural else 0


def _elisions(one: Proposition, answers: Mapping[Span, Referent]) -> Iterator[Pointer]:
    """ "despite the offer, the firm has declined": the verb alone points back, by its own span."""
    verb = one.clause.verb
    if verb is None or verb.lemma not in back_words("declining") or verb.form != "finite":
        return
    if all(argument.role in {"subject", "modifier"} for argument in one.clause.arguments):
        answerer = keys_of(subject_of(one.clause), answers)
        if answerer:
            yield Pointer(verb.span, verb.lemma, "declined", answerer, frozenset(), 0, one.sentence, -1)


def _pleas(one: Proposition, answers: Mapping[Span, Referent]) -> Iterator[Pointer]:
    """ "pleaded not guilty": the plea answers the charges."""
    if one.clause.verb is None or one.clause.verb.lemma != "plead":
        return
    for argument in one.clause.arguments:
        value = argument.value
        if isinstance(value, Adjective) and value.lemma in back_words("pleas"):
            answerer = keys_of(subject_of(one.clause), answers)
            yield Pointer(value.span, value.lemma, "charge", answerer, frozenset(), 0, one.sentence, -1)


def keys_of(phrase: NounPhrase | None, answers: Mapping[Span, Referent]) -> frozenset[str]:
    """The key of what a phrase stands for and of whom that one stands for."""
    found = answers.get(phrase.span) if phrase else None
    if found is None or not found.certain:
        return frozenset()
    return frozenset(key for key in (found.key, found.stands_for) if key)
