"""The rule for "that": it brings a clause, relates one to a noun, or points."""

from __future__ import annotations

from functools import cache

from checker.english.lexicon import inflections
from checker.english.lexicon_classes import back_nouns, deverbals, time_nouns
from checker.english.tagging.clause_ahead import finite_follows, other_verb_possible
from checker.english.tagging.clause_before import clause_start, has_finite
from checker.english.tagging.context import BE, FINITE, NOUNS, Context, Rule, first_answer
from checker.english.tagging.word_lists import word_list

__all__ = ["that"]


@cache
def _content_nouns() -> frozenset[str]:
    """Plurals that "that" brings the content of: "claims that focus on price helps"."""
    return frozenset(form for noun in (*back_nouns(), *deverbals()) for form in inflections(noun))


def that(context: Context) -> str | None:
    """that: "said that he", "the deal that failed", "that deal"."""
    return first_answer(_READINGS, context) or "IN" if context.word.lower == "that" else None


def _before_another_clause(context: Context) -> str | None:
    """He said that, if it rained, ...; "says that although"."""
    if context.word_after() in word_list("subordinators") - {"that", "as", "so"}:
        return "IN"
    return "IN" if context.likely_after() == "," and context.word_before() in word_list("saying") else None


def _standing_alone(context: Context) -> str | None:
    """Nothing follows that it could bring: "he denied that.", "after that they", "that never works"."""
    likely = context.likely_after()
    if (
        (context.before() == "" or (context.index == 1 and context.before() == "CC"))
        and likely == "RB"
        and context.likely_after(2) in FINITE
    ):
        return "DT"
    ends = likely in {"", ",", ".", "CC"}
    behind_saying = context.word_before() in word_list("saying") and other_verb_possible(context)
    open_end = likely in {"IN", "RB", "RP"} and not behind_saying and not finite_follows(context)
    return "DT" if ends or open_end else None


def _behind_noun(context: Context) -> str | None:
    """The deal that failed; but "although in winter that takes longer"."""
    verbal = context.likely_after() in FINITE | {"RB"} and "NNS" not in context.after()
    verbal = verbal or context.word_after() == "'s"
    verbal = verbal or _plural_verb_next(context) or _past_next(context)
    if context.before() not in {"NN", "NNS"} or not verbal:
        return None
    return "DT" if _behind_lead(context) else "WDT"


def _plural_verb_next(context: Context) -> bool:
    """Exercises that FOCUS on: behind a plural a base form with a phrase of its own."""
    verb = "VBP" in context.after() and context.likely_after(2) in {"IN", "DT", "PRP$", "TO"}
    return verb and context.before() == "NNS" and context.word_before() not in _content_nouns()


def _past_next(context: Context) -> bool:
    """Laws that BANNED large cars: an -ed form with its object, behind a noun without content of its own."""
    opens = context.likely_after(2) in NOUNS | {"DT", "PRP$", "JJ", "IN"}
    return opens and "VBD" in context.after() and context.word_before() not in _content_nouns()


def _behind_lead(context: Context) -> bool:
    """Although in winter THAT takes longer: behind a phrase that leads up to the only verb."""
    start = clause_start(context)
    if start == 0 or context.tags[start] != "IN" or has_finite(context):
        return False
    later = context.words[context.index + 2 :]
    return all(FINITE.isdisjoint(word.tags) or not NOUNS.isdisjoint(word.tags) for word in later)


def _subject(context: Context) -> str | None:
    """That leaves two options, that's all, he said that was so; "and that" still brings a clause."""
    if context.word_after() == "'s":
        return None if context.before() in NOUNS else "DT"
    opens = context.before() in {"", ",", "CC", "IN", "TO", "."} and context.word_before() != "and"
    opens = opens or (context.word_before() in word_list("saying") and context.word_after() in BE)
    opens = opens or context.index == 1 or (context.before() == "RB" and context.before(2) in {"", ","})
    return "DT" if opens and context.likely_after() in FINITE else None


def _before_time(context: Context) -> str | None:
    """He left THAT year: a time that points back."""
    later = {*FINITE, "IN", "NN"}
    time = context.word_after() in time_nouns() and later.isdisjoint(context.after(2))
    return "DT" if time and context.word_before() not in word_list("saying") else None


def _in_phrase(context: Context) -> str | None:
    """In that case, all that noise; "that deal" opens a sentence."""
    nouns = {"IN": {"NN", "JJ"}, "PDT": {"NN", "JJ"}, "": {"NN"}}
    return "DT" if context.likely_after() in nouns.get(context.before(), set()) else None


def _object_before_verb_form(context: Context) -> str | None:
    """No clause behind "that" begins with its verb: "denied that quote on Wednesday"."""
    verb_form = context.likely_after() in FINITE | {"VB"} and "NN" in context.after()
    return "DT" if context.before() in FINITE and verb_form and not finite_follows(context) else None


def _object_before_noun(context: Context) -> str | None:
    """Behind a verb that is none of saying, a noun decides: "closed that road", "found that work was"."""
    verbs = {"VB", "VBD", "VBZ", "VBP", "VBG"}
    if context.before() not in verbs or context.word_before() in word_list("saying") - {"denied", "denies"}:
        return None
    if context.likely_after() not in {"NN", "VB"} or "NN" not in context.after():
        return None
    noun = context.at(context.index + 1)
    if context.word_before() in BE:
        return "IN"
    return "IN" if finite_follows(noun) or other_verb_possible(noun) else "DT"


#: In order; what none of them answers brings a clause.
_READINGS: tuple[Rule, ...] = (
    _before_another_clause,
    _before_time,
    _standing_alone,
    _behind_noun,
    _subject,
    _in_phrase,
    _object_before_verb_form,
    _object_before_noun,
)
