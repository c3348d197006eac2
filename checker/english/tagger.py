"""Tagging: one tag for each word, by ordered, named rules.

The lexicon proposes readings, the most likely first.  Going from left to right, the first rule of
``RULES`` that answers decides an ambiguous word; where none does, the most likely reading stands.
(Rule-based tagging by ordered contextual tests: Brill, 1992.)
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from checker.english.tagging import base_forms, nouns, participles, small_words, subjects, verbs, word_that
from checker.english.tagging.asking import Asked, asked, is_possible
from checker.english.tagging.context import Context, Rule, seen_from
from checker.english.words import Word
from checker.frozen import swift
from checker.source import Span

__all__ = ["RULES", "Tagged", "deciding_rule", "tag"]

# What a rule is about stands beside it, so that most rules need not be asked; see ``asking``.
RULES: tuple[Asked, ...] = (
    asked(small_words.approximator, of=small_words.APPROXIMATORS, some="RB"),
    asked(small_words.once, of={"once"}),
    asked(small_words.neither_before_verb, of={"neither"}),
    asked(small_words.superlative_adverb, of=small_words.SUPERLATIVES, some="RB"),
    asked(small_words.last_of_times, of={"last"}),
    asked(small_words.adverb_before_verb, every="JJ RB"),
    asked(small_words.adverb_behind_verb, every="JJ RB", behind="VBD VBN VBZ VBP VB VBG"),
    asked(small_words.floating_quantifier, of={"all", "both", "each", "either"}),
    asked(small_words.predeterminer, some="PDT"),
    asked(small_words.modal, some="MD"),
    asked(small_words.modal_before_not, some="MD"),
    asked(word_that.that, of={"that"}),
    asked(small_words.possessive_or_be, of={"'s"}),
    asked(small_words.her, of={"her", "his"}),
    asked(small_words.existential, of={"there"}),
    asked(nouns.gerund_before_its_object, some="VBG", behind="^ VB VBD VBZ VBP"),
    asked(nouns.gerund_behind_comma, every="VBG NN", behind=","),
    asked(nouns.gerund_behind_its_verb, some="VBG", behind="VB VBD VBZ VBP VBN"),
    asked(nouns.gerund_behind_noun, every="VBG NN", behind="NN NNS PRP"),
    asked(nouns.gerund_behind_not, some="VBG", behind="RB"),
    asked(nouns.plural_at_start, every="NNS VBZ", behind="^"),
    asked(nouns.noun_before_auxiliary, some="NN NNS", behind="^ , : - ; CC"),
    asked(base_forms.imperative, some="VB", behind="^ : ."),
    asked(base_forms.base_after_to, behind="TO RB RBR"),
    asked(base_forms.base_after_modal, some="VB RB RBR"),
    asked(base_forms.base_in_question, some="VB", behind="NN NNS NNP PRP"),
    asked(base_forms.base_behind_object, some="VB", behind="NN NNS NNP PRP"),
    asked(base_forms.participle_after_have, some="VBN"),
    asked(base_forms.after_be, some="VBG VBN JJ RB NN NNS JJR"),
    asked(subjects.demonstrative_subject, some="VBZ VBD", behind="DT WDT"),
    asked(subjects.quantifier_subject, some="VBD VBP VBZ"),
    asked(subjects.after_existential, some="VBZ VBD VBP MD", behind="EX RB RBR"),
    asked(subjects.noun_after_whose, some="NN NNS JJ"),
    asked(subjects.after_relative_pronoun, some="VBZ VBD VBP MD"),
    asked(subjects.after_subject_pronoun, some="VBZ VBD VBP MD", behind="PRP RB RBR"),
    asked(verbs.verb_behind_label, some="VBZ", behind="CD"),
    asked(nouns.noun_after_determiner, behind="DT PRP$ POS PDT CD VBG VBN"),
    asked(nouns.noun_before_of, some="NN NNS"),
    asked(nouns.noun_closing_phrase, every="NN VBD VBN", behind="JJ JJS JJR"),
    asked(nouns.noun_after_adjective, some="NN NNS JJ", behind="JJ JJS JJR"),
    asked(nouns.noun_after_preposition, behind="IN"),
    asked(nouns.noun_behind_connective, some="NN NNS", behind="IN WRB"),
    asked(nouns.noun_behind_verb, some="NN NNS", behind="VB VBD VBZ VBP VBN VBG"),
    asked(verbs.inverted_saying, some="VBD VBZ", behind="^ , ."),
    asked(verbs.saying_behind_subject, some="VBD VBZ VBP"),
    asked(nouns.noun_behind_noun, every="NN VBD", behind="NN NNS NNP"),
    asked(participles.past_or_participle, every="VBD VBN"),
    asked(verbs.verb_after_conjunction, behind="CC RB"),
    asked(verbs.verb_for_subject, some="NN NNS NNP", behind="NN NNS NNP RB RBR"),
    asked(verbs.verb_behind_insertion, some="VBP VBZ", behind=","),
    asked(base_forms.base_form_as_present, every="VB VBP"),
)
_NAMED = frozenset(word for one in RULES for word in one.of)


@swift
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
        tags.append(word.tags[0] if len(word.tags) == 1 else _decide(seen_from(words, tags, index))[0])
    return tuple(
        [
            Tagged(word.text, word.lower, word.span, chosen, _lemma(word, chosen))
            for word, chosen in zip(words, tags, strict=True)
        ]
    )


def deciding_rule(words: Sequence[Word], index: int) -> str:
    """The name of the rule that decides the word at ``index``; "lexicon" where none does."""
    tags = [t.tag for t in tag(words)[:index]]
    return _decide(seen_from(words, tags, index))[1]


def _decide(context: Context) -> tuple[str, str]:
    """The tag of the word and the name of the rule that chose it."""
    word, candidates = context.word.lower, context.candidates
    for rule in _fitting(word if word in _NAMED else "", candidates, context.before()):
        chosen = rule(context)
        if chosen is not None and is_possible(chosen, candidates):
            return chosen, rule.__name__
    return candidates[0], "lexicon"


@lru_cache(maxsize=16384)
def _fitting(word: str, candidates: tuple[str, ...], before: str) -> tuple[Rule, ...]:
    """The rules to ask, in order; most words have tags that hundreds of others have."""
    return tuple(one.rule for one in RULES if one.fits(word, candidates, before))


def _lemma(word: Word, chosen: str) -> str:
    for reading in word.readings:
        if reading.tag == chosen:
            return reading.lemma
    return word.lower
