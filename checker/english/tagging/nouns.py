"""Rules for what stands inside noun phrases, where no finite verb does: "the plan", "a strong call"."""

from __future__ import annotations

from checker.english.lexicon_classes import implicatives
from checker.english.tagging.clause_ahead import other_verb_possible
from checker.english.tagging.clause_before import accuses, has_finite, outer_subject_waits, saying_before
from checker.english.tagging.context import BE, DO, FINITE, HAVE, NOMINAL, NOUNS, Context
from checker.english.tagging.word_lists import word_list

__all__ = [
    "gerund_before_its_object",
    "gerund_behind_comma",
    "gerund_behind_its_verb",
    "gerund_behind_not",
    "gerund_behind_noun",
    "noun_after_adjective",
    "noun_after_determiner",
    "noun_after_preposition",
    "noun_before_auxiliary",
    "noun_before_of",
    "noun_behind_connective",
    "noun_behind_noun",
    "noun_behind_verb",
    "noun_closing_phrase",
]


_BOTH_WAYS = frozenset({"as", "than", "without"})  # before a clause, and before a phrase


def gerund_before_its_object(context: Context) -> str | None:
    """Behind a verb or nothing, -ing forms before a determiner take an object: "denied cheating the club"."""
    opens = context.before() == "" and "IN" not in context.candidates  # but "during the war"
    if "VBG" not in context.candidates or not (opens or context.before() in {"VB", "VBD", "VBZ", "VBP"}):
        return None
    return "VBG" if context.likely_after() in {"DT", "PRP$"} else None


def gerund_behind_comma(context: Context) -> str | None:
    """..., MEANING the club must pay: behind a comma and a clause with its verb."""
    closes = context.before() == "," and not FINITE.isdisjoint(context.tags[: context.index])
    if not closes or not {"VBG", "NN"} <= set(context.candidates):
        return None
    return "VBG" if context.likely_after() in {"DT", "PRP$", "PRP", "NNP"} else None


def gerund_behind_its_verb(context: Context) -> str | None:
    """Behind a verb that asks for an -ing form, with more to say: "forbids opening at six"."""
    if "VBG" not in context.candidates or context.before() not in {"VB", "VBD", "VBZ", "VBP", "VBN"}:
        return None
    verbs = {reading.lemma for reading in context.words[context.index - 1].readings}
    asks = any((verb, "ing") in implicatives() for verb in verbs)
    return "VBG" if asks and context.likely_after() in {"IN", "RB", "TO"} else None


def gerund_behind_noun(context: Context) -> str | None:
    """-ing forms after a noun: "no man smiling", "a film depicting the war", but "job training"."""
    if context.before() not in {"NN", "NNS", "PRP"} or not {"VBG", "NN"} <= set(context.candidates):
        return None
    likely = context.likely_after()
    takes_object = likely in {"DT", "PRP$", "PRP", "TO"}
    goes_on = likely in {"IN", "RB"} and (context.before() == "NNS" or _opens_caption(context))
    return "VBG" if takes_object or goes_on or "EX" in context.tags else None


def _opens_caption(context: Context) -> bool:
    """A young woman FISHING off a pier: the sentence begins with somebody and has no verb."""
    begins = context.word_before(context.index) in {"a", "an"}
    phrase = begins and not set(context.tags[1 : context.index]) - NOMINAL
    return phrase and FINITE.isdisjoint(word.tags[0] for word in context.words)


def gerund_behind_not(context: Context) -> str | None:
    """A boy not SITTING in the sand: what "not" stands before is no noun."""
    return "VBG" if context.word_before() == "not" and "VBG" in context.candidates else None


def noun_before_auxiliary(context: Context) -> str | None:
    """HELP is on its way, and LOOKS are not everything: an auxiliary follows where a clause begins."""
    opens = context.before() in {"", ",", ":", "-", ";", "CC"} and context.word_after() in BE | HAVE
    return context.first_of(("NN", "NNS")) if opens and context.candidates[0].startswith("VB") else None


def plural_at_start(context: Context) -> str | None:
    """A statement does not begin with a third person verb: "Calls for talks went unheard"."""
    return "NNS" if context.index == 0 and {"NNS", "VBZ"} <= set(context.candidates) else None


def noun_after_determiner(context: Context) -> str | None:
    """Inside a noun phrase no finite verb: "the plan", "his rejected offer", "a firm no"."""
    opened = context.before() in {"DT", "PRP$", "POS", "PDT"}
    inside = opened or _behind_number(context) or _noun_behind_participle(context)
    return _inside_phrase(context) if inside else None


def _behind_number(context: Context) -> bool:
    """Two PLANS; but a number may end its phrase: "the two said"."""
    may_be_verb = "VBD" in context.candidates or "MD" in context.candidates
    return context.before() == "CD" and (not may_be_verb or context.likely_after() in {"NN", "NNS"})


def _noun_behind_participle(context: Context) -> bool:
    """The competing CLAIMS, a disputed COMMENT: behind a determiner with its participle."""
    modified = context.before() in {"VBG", "VBN"} and context.before(2) in {"DT", "PRP$"}
    single = context.before() == "VBN" and context.word_before(2) in {"a", "an"}
    return modified and ("NNS" in context.candidates or (single and {"NN", "VBP"} <= set(context.candidates)))


def _inside_phrase(context: Context) -> str | None:
    """Noun, adjective or participle: what fits best between a determiner and what follows."""
    likely, noun_next = context.candidates[0], _noun_next(context)
    if likely in {"NNP", "IN"}:
        return _noun_for_preposition(context) if likely == "IN" else None
    head = None if noun_next else _head_for_verb(context)
    if head is not None:
        return head
    order = ("JJ", "VBN", "VBG", "NN", "NNS") if noun_next else ("NN", "NNS", "JJ", "VBG", "VBN")
    if _ends_as_noun(context):
        return "NN"
    if likely in order and likely not in {"VBN", "VBG"}:
        return likely
    if likely == "RB" and context.likely_after() in {"VB", "VBP", "VBZ", "NN", "NNS", "NNP"}:
        return context.first_of((*order, "JJR", "JJS"))  # "the north stand"
    return context.first_of((*order, "JJR", "JJS", "RB"))


def _noun_next(context: Context) -> bool:
    """Whether the phrase goes on: "the peace TALKS"."""
    likely = context.likely_after()
    return likely in NOUNS or (likely in FINITE and "NNS" in context.after())


def _noun_for_preposition(context: Context) -> str | None:
    """It takes a WHILE: a noun only where nothing else could be the phrase's."""
    alone = context.word_before() in {"a", "an"} and context.likely_after() not in NOMINAL
    return context.first_of(("NN",)) if alone else None


def _head_for_verb(context: Context) -> str | None:
    """A CUT in the levy: what else is mostly a verb is the phrase's noun."""
    verb = context.candidates[0].startswith("VB") and context.likely_after() not in {"JJ", "RB", "CD"}
    return context.first_of(("NN", "NNS")) if verb else None


def _ends_as_noun(context: Context) -> bool:
    """Whether what is mostly an adjective ends its phrase and can be a noun: "the MUSICAL's plot"."""
    verb_next = context.likely_after() in FINITE and {*NOUNS, "VBN"}.isdisjoint(context.after())
    ends = verb_next or context.likely_after() in {"", "."} or context.word_after() == "'s"
    return context.candidates[0] == "JJ" and "NN" in context.candidates and ends


def noun_before_of(context: Context) -> str | None:
    """The COST of, NEEDS of: a noun before "of"."""
    governed = context.governor()[0] in {"TO", "MD", "PRP"}
    if context.word_after() != "of" or context.word.lower in word_list("taking_of") or governed:
        return None
    return context.first_of(("NN", "NNS"))


def noun_after_adjective(context: Context) -> str | None:
    """An attributive adjective is followed by its noun: "a strong call", "direct talks"."""
    if context.before() not in {"JJ", "JJS", "JJR"} or context.candidates[0] in {"IN", "RB", "VBN", "VBG"}:
        return None
    after_verb = context.before(2) in {"VBZ", "VBD", "VBP", "RB", "VB", "VBN"}
    if after_verb and context.word_before(2) in BE | {"feel", "seem"}:
        return None
    return context.first_of(("NN", "NNS", "JJ"))


def noun_closing_phrase(context: Context) -> str | None:
    """The final SET, a deep CUT: behind a determiner and an adjective forms alike in all tenses are nouns."""
    opened = context.before() in {"JJ", "JJS", "JJR"} and context.before(2) in {"DT", "PRP$", "POS"}
    if not opened or not {"NN", "VBD", "VBN"} <= set(context.candidates):
        return None
    return None if context.likely_after() in NOUNS | {"DT", "PRP", "PRP$", "JJ"} else "NN"


def noun_after_preposition(context: Context) -> str | None:
    """A preposition is followed by a noun or a gerund, never by a base form: "after talks"."""
    if context.before() != "IN":
        return None
    if context.word_before() in word_list("subordinators") and context.word_before() not in _BOTH_WAYS:
        return None
    if "VBG" in context.candidates and context.likely_after() in {"DT", "PRP$", "PRP"}:
        return "VBG"
    if context.word.lower in word_list("describing") and context.likely_after() in {"NN", "NNS"}:
        return "JJ"
    return context.first_of(("NN", "NNS", "VBG", "JJ", "CD", "NNP"))


def noun_behind_verb(context: Context) -> str | None:
    """Behind a verb no other begins: "have HAMSTRING injuries", "was granted BAIL"."""
    verbs = {"VB", "VBD", "VBZ", "VBP", "VBN", "VBG"}
    if context.before() not in verbs or context.word_before() in word_list("letting") | DO:
        return None
    if context.before() in {"VBN", "VBG"} and not has_finite(context) and not accuses(context):
        return None  # "being nominated MEANS a lot"
    present = context.candidates[0] in {"VB", "VBP", "VBZ"} and "VBD" not in context.candidates
    return context.first_of(("NN", "NNS")) if present else None


def noun_behind_connective(context: Context) -> str | None:
    """Since LAUNCH, when PROP Jo Lee was hurt: no clause begins with a base form behind its connective."""
    if context.before() not in {"IN", "WRB"} or context.word_before() not in word_list("temporal"):
        return None
    return context.first_of(("NN", "NNS")) if context.candidates[0] in {"VB", "VBP"} else None


def noun_behind_noun(context: Context) -> str | None:
    """Forms alike in all tenses are nouns behind a noun once the clause has its verb: "a takeover bid"."""
    if context.before() not in NOUNS or not {"NN", "VBD"} <= set(context.candidates):
        return None
    waits = saying_before(context) or outer_subject_waits(context)  # "he said the army LEFT"
    waits = waits and not other_verb_possible(context)
    return "NN" if has_finite(context) and not waits else None
