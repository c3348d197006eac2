"""Tagging: one tag for each word, by ordered, named rules.

The lexicon proposes readings, the most likely first.  Going from left to right, the first rule of
``RULES`` that answers decides an ambiguous word; where none does, the most likely reading stands.
(Rule-based tagging by ordered contextual tests: Brill, 1992.)
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from checker.english.lexicon import Reading
from checker.english.tagging import base_forms, nouns, participles, small_words, subjects, verbs, word_that
from checker.english.tagging.context import Context, Rule
from checker.english.words import Word
from checker.source import Span

__all__ = ["RULES", "Tagged", "deciding_rule", "tag"]

RULES: tuple[Rule, ...] = (
    small_words.approximator,
    small_words.once,
    small_words.neither_before_verb,
    small_words.superlative_adverb,
    small_words.last_of_times,
    small_words.adverb_before_verb,
    small_words.adverb_behind_verb,
    small_words.floating_quantifier,
    small_words.predeterminer,
    small_words.modal,
    small_words.modal_before_not,
    word_that.that,
    small_words.possessive_or_be,
    small_words.her,
    small_words.existential,
    nouns.gerund_before_its_object,
    nouns.gerund_behind_comma,
    nouns.gerund_behind_its_verb,
    nouns.gerund_behind_noun,
    nouns.gerund_behind_not,
    nouns.plural_at_start,
    nouns.noun_before_auxiliary,
    base_forms.imperative,
    base_forms.base_after_to,
    base_forms.base_after_modal,
    base_forms.base_in_question,
    base_forms.base_behind_object,
    base_forms.participle_after_have,
    base_forms.after_be,
    subjects.demonstrative_subject,
    subjects.quantifier_subject,
    subjects.after_existential,
    subjects.noun_after_whose,
    subjects.after_relative_pronoun,
    subjects.after_subject_pronoun,
    verbs.verb_behind_label,
    nouns.noun_after_determiner,
    nouns.noun_before_of,
    nouns.noun_closing_phrase,
    nouns.noun_after_adjective,
    nouns.noun_after_preposition,
    nouns.noun_behind_connective,
    nouns.noun_behind_verb,
    verbs.inverted_saying,
    verbs.saying_behind_subject,
    nouns.noun_behind_noun,
    participles.past_or_participle,
    verbs.verb_after_conjunction,
    verbs.verb_for_subject,
    verbs.verb_behind_insertion,
    base_forms.base_form_as_present,
)


@dataclass(frozen=True, slots=True)
class Tagged:
    """A word with the reading chosen for it."""

    text: str
    lower: str
    span: Span
    tag: str
    lemma: str


def tag(words: Sequence[Word]) -> tuple[Tagged, ...]:
    """Choose a reading for each word."""
    tags: list[str] = []
    for index, word in enumerate(words):
        tags.append(word.tags[0] if len(word.tags) == 1 else _decide(Context(words, tags, index))[0])
    return tuple(_tagged(word, chosen) for word, chosen in zip(words, tags, strict=True))


def deciding_rule(words: Sequence[Word], index: int) -> str:
    """The name of the rule that decides the word at ``index``; "lexicon" where none does."""
    tags = [t.tag for t in tag(words)[:index]]
    return _decide(Context(words, tags, index))[1]


def _decide(context: Context) -> tuple[str, str]:
    """The tag of the word and the name of the rule that chose it."""
    for rule in RULES:
        chosen = rule(context)
        if chosen is not None and _is_possible(context, chosen):
            return chosen, rule.__name__
    return context.candidates[0], "lexicon"


def _is_possible(context: Context, chosen: str) -> bool:
    """Whether the word has the reading; a preposition, determiner or conjunction may be an adverb as well."""
    adverb = chosen == "RB" and not {"IN", "DT", "CC"}.isdisjoint(context.candidates)
    return chosen in context.candidates or adverb


def _tagged(word: Word, chosen: str) -> Tagged:
    reading = next((r for r in word.readings if r.tag == chosen), Reading(chosen, word.lower))
    return Tagged(word.text, word.lower, word.span, chosen, reading.lemma)
