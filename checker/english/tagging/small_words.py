"""Rules for the small words that stand for several things: "about", "once", "there", "her"."""

from __future__ import annotations

from checker.english.lexicon_classes import time_nouns
from checker.english.tagging.clause_ahead import finite_follows, up_to_boundary
from checker.english.tagging.context import BE, DO, FINITE, HAVE, NOMINAL, NOUNS, OPENS_PHRASE, Context
from checker.english.tagging.word_lists import word_list

__all__ = [
    "APPROXIMATORS", "SUPERLATIVES",
    "adverb_before_verb", "adverb_behind_verb", "approximator", "existential", "floating_quantifier",
    "her", "last_of_times", "modal", "modal_before_not", "neither_before_verb", "once",
    "possessive_or_be", "predeterminer", "superlative_adverb",
]  # fmt: skip

APPROXIMATORS = frozenset({"about", "around", "over", "under", "nearly", "almost", "roughly"})
SUPERLATIVES = frozenset({"best", "better", "worst", "most", "least"})
_ORDER = frozenset({"first", "last", "next", "long", "just", "still"})
_AMOUNTS = frozenset("much many little more most less enough home own second third".split())
_DEGREES = frozenset({"much", "more", "most", "best", "well", "little"})
_EXISTING = frozenset({"'s", "has", "have", "had", "remains", "remain"})


def approximator(context: Context) -> str | None:
    """Before a number they belong to it: "about 40 people"."""
    if context.word.lower not in APPROXIMATORS or "CD" not in context.after():
        return None
    behind_noun = context.word.lower in {"under", "over"} and context.before() in NOUNS
    return None if behind_noun and not _counts(context) else "RB"


def _counts(context: Context) -> bool:
    """Over 40 PEOPLE, but "people over 40": whether the number behind has its noun."""
    return context.likely_after(2) in NOMINAL


def once(context: Context) -> str | None:
    """once: "ended once both armies had left", but "once wrote", "was once a port", "once a year"."""
    if context.word.lower != "once":
        return None
    governed = context.before() in {"DT", "PRP$"} or context.governor()[1] in BE
    opens = context.likely_after() in OPENS_PHRASE | NOMINAL | {"EX", "VBG", "VBN"}
    return "IN" if opens and not governed and _verb_behind_next_word(context) else "RB"


def _verb_behind_next_word(context: Context) -> bool:
    """Whether a word that may be a finite verb stands behind the next one in this clause."""
    return any(not FINITE.isdisjoint(word.tags[:2]) for word in up_to_boundary(context, 2))


def neither_before_verb(context: Context) -> str | None:
    """neither: "neither confirmed nor denied", but "neither side came"."""
    verbs = {"VBD", "VBN", "VBZ", "VBP", "VB", "VBG"}
    return "RB" if context.word.lower == "neither" and context.likely_after() in verbs else None


def superlative_adverb(context: Context) -> str | None:
    """Best known, most feared: an adverb before a participle."""
    if context.word.lower not in SUPERLATIVES or context.before() in {"DT", "PRP$"}:
        return None
    return "RB" if "VBN" in context.after()[:2] else None


def adverb_before_verb(context: Context) -> str | None:
    """He STILL has a chance, FIRST it was the roof: an adjective stands before no finite verb."""
    if not {"JJ", "RB"} <= set(context.candidates) or context.before() in {"DT", "PRP$", "POS", "JJ", "CD"}:
        return None
    auxiliary = context.word_after() in BE | HAVE | DO or context.likely_after() == "MD"
    measures = context.word.lower in _DEGREES and "VBN" in context.after()  # "a tale much told"
    verb = auxiliary or (
        context.likely_after() in FINITE and NOUNS.isdisjoint(context.after()) and not measures
    )
    opens = context.before() == "" and context.likely_after() == "PRP"
    before_participle = "VBN" in context.after() and context.word.lower in _ORDER
    inside = before_participle and (context.word_before() in BE | HAVE or context.before() == ",")
    return "RB" if verb or opens or inside else None


def adverb_behind_verb(context: Context) -> str | None:
    """Must be freed FIRST, collapsed LATE: no adjective ends the phrase of a verb that equates nothing."""
    verb = context.before() in {"VBD", "VBN", "VBZ", "VBP", "VB", "VBG"}
    if not verb or not {"JJ", "RB"} <= set(context.candidates) or context.word.lower in _AMOUNTS:
        return None
    lemma = context.words[context.index - 1].readings[0].lemma
    ends = context.likely_after() in {"", ".", ",", "IN", "CC"}
    return "RB" if ends and lemma not in word_list("equating") else None


def last_of_times(context: Context) -> str | None:
    """Which LAST year denied it."""
    of_time = context.word.lower == "last" and context.word_after() in time_nouns()
    return "JJ" if of_time else None


def predeterminer(context: Context) -> str | None:
    """SUCH a plan, HALF the members."""
    return "PDT" if "PDT" in context.candidates and context.likely_after() == "DT" else None


def floating_quantifier(context: Context) -> str | None:
    """They will BOTH pay, have ALL been paid: between an auxiliary and its verb."""
    if context.word.lower not in {"all", "both", "each", "either"}:
        return None
    asked = "VB" if context.before() == "MD" else "VBN" if context.word_before() in BE | HAVE else ""
    return "RB" if asked and asked in context.after() else None


def modal(context: Context) -> str | None:
    """will, may, can before a base form: "and will write"."""
    pointing = context.word_before() in {"this", "that", "these", "those", "both", "all"}
    if context.candidates[0] != "MD" or (context.before() in {"DT", "PRP$"} and not pointing):
        return None
    return "MD" if "VB" in context.after() or context.likely_after() == "RB" else None


def modal_before_not(context: Context) -> str | None:
    """NEED not pay, DARE not say: what is a modal verb only before "not"."""
    return "MD" if "MD" in context.candidates and context.word_after() in {"not", "n't", "never"} else None


def possessive_or_be(context: Context) -> str | None:
    """'s: the union's offer, or the union's ready."""
    if context.word.lower != "'s":
        return None
    if context.before() in {"PRP", "EX", "WP", "DT", "WRB"} and context.word_before() not in {
        "one",
        "no one",
    }:
        return "VBZ"
    if _is_owner(context):
        return "POS"
    verbal = context.likely_after() in {"DT", "RB", "VBG", "TO", "PRP", "PRP$"}
    return "VBZ" if verbal and {"NN", "JJ"}.isdisjoint(context.after()) else "POS"


def _is_owner(context: Context) -> bool:
    """The field's heavily WORN grass, the town's FALLING price is: a phrase follows, or a subject."""
    second, third = context.likely_after(2), context.likely_after(3)
    if context.likely_after() == "RB":
        return second in {"JJ", "VBN"} and third in {"NN", "NNS"}
    gerund = context.likely_after() == "VBG" and second in {"NN", "NNS"}
    return gerund and finite_follows(context.at(context.index + 1))


def her(context: Context) -> str | None:
    """her: "her offer", "told her"."""
    if context.word.lower not in {"her", "his"} or "PRP" not in context.candidates:
        return None
    opens = context.likely_after() in NOMINAL | {"VBN", "VBG", "JJR", "JJS"}
    return "PRP$" if opens or not {"NN", "NNS"}.isdisjoint(context.after()) else "PRP"


def existential(context: Context) -> str | None:
    """there: "there is no deal"; elsewhere a place."""
    if context.word.lower != "there":
        return None
    follows = context.word_after() in BE | _EXISTING or "MD" in context.after()
    return "EX" if follows else "RB"
