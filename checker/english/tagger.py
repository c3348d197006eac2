"""Tagging: one tag for each word, by ordered, named rules.

The lexicon proposes readings, the most likely first.  Going from left to right, the first rule of
``RULES`` that answers decides an ambiguous word; where none does, the most likely reading stands.
(Rule-based tagging by ordered contextual tests: Brill, 1992.)
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TypeGuard

from checker.english.lexicon import Reading
from checker.english.lexicon_classes import complex_prepositions, connectives
from checker.english.words import Word
from checker.source import Span

BE = frozenset({"be", "is", "are", "was", "were", "am", "been", "being", "'re", "'m", "ai"})
HAVE = frozenset({"have", "has", "had", "having", "'ve"})
DO = frozenset({"do", "does", "did"})
FINITE = frozenset({"VBZ", "VBD", "VBP", "MD"})
NOUNS = frozenset({"NN", "NNS", "NNP"})
NOMINAL = frozenset({"NN", "NNS", "NNP", "CD", "JJ"})
SKIPPED = frozenset({"RB", "RBR"})
OPENS_PHRASE = frozenset({"DT", "PRP$", "PRP", "NNP", "CD", "WP", "PDT"})
FOLLOWS_VERB = OPENS_PHRASE | {"IN", "TO", "RB", "WDT", "WRB", "EX", "VBG"}
BOUNDARY = frozenset({",", ";", ":", "-", "(", ")", ".", "CC", "WP", "WDT", "WRB"})
SUBORDINATORS = frozenset(
    "if because although though while whether since after before until unless once that when as than"
    " whereas where why how what who which so".split()
)

NOMINATIVE = frozenset("i he she we they".split())

@dataclass(frozen=True, slots=True)
class Tagged:
    """A word with the reading chosen for it."""

    text: str
    lower: str
    span: Span
    tag: str
    lemma: str


@dataclass(frozen=True, slots=True)
class Context:
    """What a rule may look at: the word at ``index``, all words, and the tags chosen so far."""

    words: Sequence[Word]
    tags: Sequence[str]
    index: int

    @property
    def word(self) -> Word:
        return self.words[self.index]

    @property
    def candidates(self) -> tuple[str, ...]:
        return self.words[self.index].tags

    def before(self, distance: int = 1) -> str:
        """The tag chosen ``distance`` words before; "" before the sentence."""
        return self.tags[self.index - distance] if self.index >= distance else ""

    def word_before(self, distance: int = 1) -> str:
        return self.words[self.index - distance].lower if self.index >= distance else ""

    def after(self, distance: int = 1) -> tuple[str, ...]:
        """The possible tags of the word ``distance`` words later; () behind the sentence."""
        place = self.index + distance
        return self.words[place].tags if place < len(self.words) else ()

    def word_after(self, distance: int = 1) -> str:
        place = self.index + distance
        return self.words[place].lower if place < len(self.words) else ""

    def governor(self) -> tuple[str, str]:
        """Tag and word of the last word before that is no adverb."""
        place = self.index - 1
        while place >= 0 and self.tags[place] in SKIPPED:
            place -= 1
        return (self.tags[place], self.words[place].lower) if place >= 0 else ("", "")

    def first_of(self, wanted: Sequence[str]) -> str | None:
        """The word's most likely tag among those wanted."""
        return next((tag for tag in self.candidates if tag in wanted), None)


Rule = Callable[[Context], str | None]


def tag(words: Sequence[Word]) -> tuple[Tagged, ...]:
    """Choose a reading for each word."""
    tags: list[str] = []
    for index, word in enumerate(words):
        tags.append(word.tags[0] if len(word.tags) == 1 else _choose(Context(words, tags, index)))
    return tuple(_tagged(word, chosen) for word, chosen in zip(words, tags, strict=True))


def deciding_rule(words: Sequence[Word], index: int) -> str:
    """The name of the rule that decides the word at ``index``; "lexicon" where none does."""
    tags = [t.tag for t in tag(words)[:index]]
    context = Context(words, tags, index)
    return next((rule.__name__ for rule in RULES if _valid(context, rule(context))), "lexicon")


def _choose(context: Context) -> str:
    for rule in RULES:
        chosen = rule(context)
        if _valid(context, chosen):
            return chosen
    return context.candidates[0]


def _valid(context: Context, chosen: str | None) -> TypeGuard[str]:
    if chosen is None:
        return False
    adverb = chosen == "RB" and not {"IN", "DT", "CC"}.isdisjoint(context.candidates)
    return chosen in context.candidates or adverb


def _tagged(word: Word, chosen: str) -> Tagged:
    reading = next((r for r in word.readings if r.tag == chosen), Reading(chosen, word.lower))
    return Tagged(word.text, word.lower, word.span, chosen, reading.lemma)


# The clause so far.


def is_subordinator(word: str) -> bool:
    """Whether the word, or fixed expression, opens a clause."""
    return word in SUBORDINATORS or (word in connectives() and word not in complex_prepositions())


def clause_start(context: Context) -> int:
    """Where the clause that the word stands in begins, as far as the tags before it tell."""
    for place in range(context.index - 1, -1, -1):
        if context.tags[place] in BOUNDARY or is_subordinator(context.words[place].lower):
            return place + 1
    return 0


def has_finite(context: Context) -> bool:
    """Whether the clause already has its finite verb."""
    return any(t in FINITE for t in context.tags[clause_start(context) : context.index])


def finite_follows(context: Context) -> bool:
    """Whether a word that can only be a finite verb comes before the clause ends."""
    for place in range(context.index + 1, len(context.words)):
        word = context.words[place]
        if word.tags[0] in BOUNDARY or word.lower in SUBORDINATORS:
            return False
        if word.lower == "to" or context.words[place - 1].lower == "to":
            continue
        if word.tags[0] in FINITE and NOUNS.isdisjoint(word.tags) and word.tags[0] != "VBD":
            return context.words[place - 1].lower not in DO
        if word.tags[0] == "VBD" and ("VBN" not in word.tags or _starts_phrase(context, place + 1)):
            return True
    return False


def _starts_phrase(context: Context, place: int) -> bool:
    return place < len(context.words) and context.words[place].tags[0] in {"DT", "PRP$", "TO", "WP", "RB"}


# The rules, in order.


def gerund_behind_noun(context: Context) -> str | None:
    """-ing forms after a noun: "no man smiling", "a film depicting the war", but "job training"."""
    if context.before() not in {"NN", "NNS", "PRP"} or not {"VBG", "NN"} <= set(context.candidates):
        return None
    after = context.after()
    takes_object = bool(after) and after[0] in {"DT", "PRP$", "PRP", "TO"}
    takes_object = takes_object or (context.before() == "NNS" and bool(after) and after[0] in {"IN", "RB"})
    return "VBG" if takes_object or "EX" in context.tags else None


def plural_at_start(context: Context) -> str | None:
    """A statement does not begin with a third person verb: "Calls for talks went unheard"."""
    return "NNS" if context.index == 0 and {"NNS", "VBZ"} <= set(context.candidates) else None


def imperative(context: Context) -> str | None:
    """A sentence that begins with a base form and goes on like a verb's: "Take the tablets"."""
    if context.index and context.before() not in {":", "."}:
        return None
    if "VB" not in context.candidates or context.word.lower in HAVE | DO and context.word_after() != "not":
        return None
    opens = context.after()[:1]
    if opens and opens[0] in {"DT", "PRP$"} and not _finite_after_phrase(context):
        return "VB"
    return None


def _finite_after_phrase(context: Context) -> bool:
    return context.candidates[0] in NOUNS and finite_follows(context)


def base_after_to(context: Context) -> str | None:
    """to + base form: "to sign"; a plural behind "to" is a noun: "to talks"."""
    tag, _ = context.governor()
    if tag != "TO":
        return None
    if context.word_before(2) == context.word.lower and context.before(2) in NOUNS:
        return context.before(2)  # "from side to side"
    return "VB" if "VB" in context.candidates else context.first_of(("NN", "NNS", "JJ", "VBG"))


def base_after_modal(context: Context) -> str | None:
    """modal or do + base form, adverbs between: "will not sign", "did they agree"."""
    tag, word = context.governor()
    if (tag == "MD" or word in DO) and context.candidates[0] in SKIPPED and "VB" in context.after():
        return context.candidates[0]
    if tag == "MD" or word in DO:
        return "VB"
    if tag == "PRP" and context.index >= 2 and context.word_before(2) in DO:
        return "VB"
    return None


def base_in_question(context: Context) -> str | None:
    """Would the owners sign ..., did they agree ...: the base form stands behind the subject."""
    if context.before() not in NOUNS | {"PRP"} or "VB" not in context.candidates:
        return None
    place = context.index - 1
    while place >= 0 and context.tags[place] in NOMINAL | {"DT", "PRP$", "PRP", "POS"}:
        place -= 1
    if place < 0 or not (context.tags[place] == "MD" or context.words[place].lower in DO):
        return None
    opens = place == 0 or context.tags[place - 1] in {"WP", "WRB", "WDT", "CC", ","} or context.words[place - 1].lower in INVERTING
    return "VB" if opens else None


INVERTING = frozenset({"neither", "nor", "never", "only", "so"})


def base_behind_object(context: Context) -> str | None:
    """let, make, help + phrase + base form: "let the owners decide", "made him leave"."""
    if context.before() not in NOUNS | {"PRP"} or "VB" not in context.candidates:
        return None
    place = context.index - 1
    while place >= 0 and context.tags[place] in NOMINAL | {"DT", "PRP$", "PRP", "POS"}:
        place -= 1
    if place < 0 or place == context.index - 1 or context.words[place].lower not in LETTING:
        return None
    sure = context.before() == "PRP" or context.words[place].lower in {"let", "lets"} or context.candidates[0] == "VB"
    return "VB" if sure else None


LETTING = frozenset("let lets make makes made help helps helped".split())


def participle_after_have(context: Context) -> str | None:
    """have + participle: "has repeatedly refused"."""
    _, word = context.governor()
    if (word in HAVE or word == "'s") and "VBN" in context.candidates:
        return "VBN" if word in HAVE or "VBD" in context.candidates else None
    return None


def after_be(context: Context) -> str | None:
    """be + participle or adjective: "was rejected", "is open", "are talking"."""
    tag, word = context.governor()
    if word not in BE and not (word == "'s" and tag == "VBZ"):
        return None
    if context.candidates[0] == "IN":
        return None
    if "VBG" in context.candidates:
        return "VBG"
    if "VBN" in context.candidates and "JJ" not in context.candidates[:1]:
        return "VBN"
    return context.first_of(("JJ", "VBN", "RB", "NN", "NNS", "JJR"))


def neither_before_verb(context: Context) -> str | None:
    """neither confirmed nor denied."""
    if context.word.lower not in {"neither", "nor"}:
        return None
    after = context.after()
    if context.word.lower == "neither" and after and after[0] in {"VBD", "VBN", "VBZ", "VBP", "VB", "VBG"}:
        return "RB"
    return None


def modal(context: Context) -> str | None:
    """will, may, can before a base form: "and will write"."""
    if context.candidates[0] != "MD" or context.before() in {"DT", "PRP$"}:
        return None
    after = context.after()
    return "MD" if "VB" in after or after[:1] == ("RB",) else None


def superlative_adverb(context: Context) -> str | None:
    """best known, most feared: before a participle an adverb."""
    if context.word.lower not in {"best", "better", "worst", "most", "least"} or context.before() in {"DT", "PRP$"}:
        return None
    return "RB" if "VBN" in context.after()[:2] else None


def approximator(context: Context) -> str | None:
    """about, around, over before a number belong to it: "about 40 people"."""
    if context.word.lower not in {"about", "around", "over", "under", "nearly", "almost", "some", "roughly"}:
        return None
    if context.word.lower in {"under", "over"} and context.before() in NOUNS and not _counts(context):
        return None
    return "RB" if "CD" in context.after() and context.word.lower != "some" else None


def _counts(context: Context) -> bool:
    """Over 40 PEOPLE, but "people over 40": whether the number behind has its noun."""
    return bool(context.after(2)) and context.after(2)[0] in NOUNS | {"CD", "JJ"}


def once(context: Context) -> str | None:
    """once: "ended once both armies had left", but "once wrote", "was once a port", "once a year"."""
    if context.word.lower != "once":
        return None
    governed = context.before() in {"DT", "PRP$"} or context.governor()[1] in BE
    opens = bool(context.after()) and context.after()[0] in OPENS_PHRASE | NOMINAL | {"EX", "VBG", "VBN"}
    return "IN" if opens and not governed and _finite_before_boundary(context) else "RB"


def _finite_before_boundary(context: Context) -> bool:
    """Whether a word that may be a finite verb stands behind the next one in this clause."""
    for word in context.words[context.index + 2 :]:
        if word.tags[0] in BOUNDARY:
            return False
        if not FINITE.isdisjoint(word.tags[:2]):
            return True
    return False


def that(context: Context) -> str | None:
    """that: "said that he", "the deal that failed", "that deal"."""
    if context.word.lower != "that":
        return None
    before, after = context.before(), context.after()
    if context.word_after() in SUBORDINATORS - {"that", "as", "so"}:
        return "IN"
    if before == "" and after[:1] == ("RB",) and context.after(2)[:1] and context.after(2)[0] in FINITE:
        return "DT"
    if after[:1] == (",",) and context.word_before() in SAYS:
        return "IN"
    if not after or after[0] in {",", ".", "CC"} or (after[0] in {"IN", "RB", "RP"} and not finite_follows(context)):
        return "DT"
    if before in {"NN", "NNS"} and after[0] in FINITE | {"RB"} and "NNS" not in after:
        return "DT" if _behind_lead(context) else "WDT"
    if before in {"", ",", "CC", "IN", "TO", "."} and after[0] in FINITE and context.word_before() != "and":
        return "DT"
    if before in {"IN", "PDT"} and after[0] in {"NN", "JJ"}:
        return "DT"
    if before == "" and after[0] in {"NN"}:
        return "DT"
    # No clause behind "that" begins with its verb: "denied that quote on Wednesday".
    if before in FINITE and after[0] in FINITE | {"VB"} and "NN" in after and not finite_follows(context):
        return "DT"
    if before in {"VB", "VBD", "VBZ", "VBP", "VBG"} and after[0] in {"NN", "VB"} and "NN" in after and context.word_before() not in SAYS - {"denied", "denies"}:
        return "IN" if finite_follows(context) or _other_verb_possible(context) else "DT"
    return "IN"


def _behind_lead(context: Context) -> bool:
    """although in winter THAT takes longer: behind a phrase that leads up to the only verb."""
    start = clause_start(context)
    if start == 0 or context.tags[start] != "IN" or has_finite(context):
        return False
    later = context.words[context.index + 2 :]
    return all(FINITE.isdisjoint(word.tags) or not NOUNS.isdisjoint(word.tags) for word in later)


def possessive_or_be(context: Context) -> str | None:
    """'s: the union's offer, or the union's ready."""
    if context.word.lower != "'s":
        return None
    if context.before() in {"PRP", "EX", "WP", "DT", "WRB"} and context.word_before() not in {"one", "no one"}:
        return "VBZ"
    after = context.after()
    if after and after[0] in {"DT", "RB", "VBG", "TO", "PRP", "PRP$"} and "NN" not in after and "JJ" not in after:
        return "VBZ"
    return "POS"


def her(context: Context) -> str | None:
    """her: "her offer", "told her"."""
    if context.word.lower not in {"her", "his"} or "PRP" not in context.candidates:
        return None
    after = context.after()
    possessive = bool(after) and (after[0] in NOMINAL | {"VBN", "VBG", "JJR", "JJS"} or "NN" in after or "NNS" in after)
    return "PRP$" if possessive else "PRP"


def existential(context: Context) -> str | None:
    """there: "there is no deal"; elsewhere a place."""
    if context.word.lower != "there":
        return None
    after = context.word_after()
    follows = after in BE or after in {"'s", "has", "have", "had", "remains", "remain"} or "MD" in context.after()
    return "EX" if follows else "RB"


def after_subject_pronoun(context: Context) -> str | None:
    """A pronoun that can only be a subject wants a finite verb: "they plan", "he rejected"."""
    tag, word = context.governor()
    if tag == "EX":
        return context.first_of(("VBZ", "VBD", "VBP", "MD"))
    if word == "whose":
        return context.first_of(("NN", "NNS", "JJ"))
    if tag in {"WP", "WDT"} and context.word.lower not in BE:
        return context.first_of(("VBZ", "VBD", "VBP", "MD")) if word not in {"what", "whatever"} else None
    if tag != "PRP" or word in {"him", "them", "us", "me", "each other", "one another"}:
        return None
    if word == "her" or (word in {"it", "you"} and _is_object(context)):
        return None
    return context.first_of(("VBZ", "VBD", "MD") if word in {"he", "she", "it"} else ("VBP", "VBD", "MD"))


def _is_object(context: Context) -> bool:
    place = context.index - 1
    while place >= 0 and context.tags[place] != "PRP":
        place -= 1
    return place > 0 and context.tags[place - 1] in {"VB", "VBG", "TO", "IN"} and context.words[
        place - 1
    ].lower not in SUBORDINATORS


def demonstrative_subject(context: Context) -> str | None:
    """this and that before a third person verb: "this means", "that leaves"."""
    if context.word_before() not in {"this", "that"} or context.before() not in {"DT", "WDT"}:
        return None
    if "VBZ" in context.candidates:
        return "VBZ"
    ends = not context.after() or context.after()[0] in {".", ",", "IN", "TO", "RB", "CC"}
    return "VBD" if context.index == 1 and ends and "VBD" in context.candidates else None


def quantifier_subject(context: Context) -> str | None:
    """all, both, some as a subject: "both deny the charge"."""
    if context.word_before() not in {"all", "both", "some", "many", "few", "most", "neither", "those", "others"}:
        return None
    verb = context.first_of(("VBP", "VBD", "VBZ"))
    after = context.after()
    says = context.word.lower in SAYS | {"claim", "say", "believe", "argue", "think", "fear", "hope"}
    opens = bool(after) and (after[0] in OPENS_PHRASE or after[0] == "TO" or context.word_after() == "that")
    if verb and opens and (says or not finite_follows(context)):
        return verb
    return None


def verb_behind_label(context: Context) -> str | None:
    """Version 3 STORES the keys: behind a numbered subject that has no other verb."""
    labelled = context.before() == "CD" and context.before(2) in {"NN", "NNP"}
    if not labelled or clause_start(context) != context.index - 2 or "VBZ" not in context.candidates:
        return None
    for later in context.words[context.index + 1 :]:
        if later.tags[0] in BOUNDARY:
            break
        if later.tags[0] in FINITE:
            return None
    return "VBZ"


def noun_after_determiner(context: Context) -> str | None:
    """Inside a noun phrase no finite verb: "the plan", "his rejected offer", "a firm no"."""
    before = context.before()
    numbered = before == "CD" and (not _may_be_verb(context) or context.after()[:1] in {("NNS",), ("NN",)})
    behind_participle = before in {"VBG", "VBN"} and context.before(2) in {"DT", "PRP$"} and "NNS" in context.candidates
    if before not in {"DT", "PRP$", "POS", "PDT"} and not numbered and not behind_participle:
        return None
    return _inside_phrase(context)


def _may_be_verb(context: Context) -> bool:
    """Behind a number that ends its phrase: "the two said"."""
    return "VBD" in context.candidates or "MD" in context.candidates


def _inside_phrase(context: Context) -> str | None:
    after = context.after()
    if context.candidates[0] == "NNP":
        return None
    if context.candidates[0] == "IN":
        alone = context.word_before() in {"a", "an"} and NOMINAL.isdisjoint(after[:1])
        return context.first_of(("NN",)) if alone else None  # "takes a while"
    noun_next = bool(after) and (after[0] in NOUNS or (not FINITE.isdisjoint(after[:1]) and "NNS" in after))
    if not noun_next and context.candidates[0][:2] == "VB" and {"JJ", "RB", "CD"}.isdisjoint(after[:1]):
        head = context.first_of(("NN", "NNS"))  # "a cut in the levy"
        if head is not None:
            return head
    order = ("JJ", "VBN", "VBG", "NN", "NNS") if noun_next else ("NN", "NNS", "JJ", "VBG", "VBN")
    if context.candidates[0] in order and context.candidates[0] not in {"VBN", "VBG"} and not (
        context.candidates[0] == "JJ" and not noun_next and "NN" in context.candidates and not after
    ):
        return context.candidates[0]
    if context.candidates[0] == "RB" and after and after[0] in {"VB", "VBP", "VBZ", "NN", "NNS"}:
        return context.first_of((*order, "JJR", "JJS"))  # "the north stand"
    return context.first_of((*order, "JJR", "JJS", "RB"))


def noun_after_adjective(context: Context) -> str | None:
    """An attributive adjective is followed by its noun: "a strong call", "direct talks"."""
    if context.before() not in {"JJ", "JJS", "JJR"} or context.candidates[0] in {"IN", "RB", "VBN", "VBG"}:
        return None
    if context.before(2) in {"VBZ", "VBD", "VBP", "RB", "VB", "VBN"} and context.word_before(2) in BE | {"feel", "seem"}:
        return None
    return context.first_of(("NN", "NNS", "JJ"))


def noun_after_preposition(context: Context) -> str | None:
    """A preposition is followed by a noun or a gerund, never by a base form."""
    if context.before() != "IN" or context.word_before() in SUBORDINATORS - {"as", "than", "without"}:
        return None
    if "VBG" in context.candidates and context.after()[:1] and context.after()[0] in {"DT", "PRP$", "PRP"}:
        return "VBG"
    return context.first_of(("NN", "NNS", "VBG", "JJ", "CD", "NNP"))


def noun_before_of(context: Context) -> str | None:
    """the cost of, needs of: before "of" a noun."""
    if context.word_after() != "of" or context.word.lower in TAKES_OF or context.governor()[0] in {"TO", "MD", "PRP"}:
        return None
    return context.first_of(("NN", "NNS"))


TAKES_OF = frozenset("think thinks speak speaks hear hears dream dreams approve approves consist consists beware".split())


def verb_for_subject(context: Context) -> str | None:
    """A noun phrase that still lacks its verb gets it, if number agrees: "ministers plan", "the club calls"."""
    tag, _ = context.governor()
    if tag not in {"NN", "NNS", "NNP"} or NOUNS.isdisjoint(context.candidates) or context.candidates[0] in {"MD", "NNP"}:
        return None
    if context.candidates[0] == "IN":  # "the parts inside it", "the people inside"
        return "IN" if context.after()[:1] and context.after()[0] in OPENS_PHRASE | NOUNS | {"JJ"} else "RB"
    inside = tag == "NN" and _in_later_phrase(context)
    verb = context.first_of(("VBZ", "VBP", "VB") if tag == "NNP" or inside else ("VBP",) if tag == "NNS" else ("VBZ",))
    verb = verb or (context.first_of(("VBD",)) if "VBN" not in context.candidates else None)
    if verb is None:
        return context.first_of(("NN", "NNS"))
    if has_finite(context) and not _zero_that(context):
        return context.first_of(("NN", "NNS"))
    if finite_follows(context):
        return context.first_of(("NN", "NNS"))
    after = context.after()
    if context.candidates[0] != verb and _in_prepositional_phrase(context):
        return context.first_of(("NN", "NNS"))
    sure = bool(after) and after[0] in OPENS_PHRASE | {"TO", "WDT", "WRB", "EX"} and "VBD" not in after
    if sure or context.candidates[0] == verb:
        return verb
    listed = clause_start(context) > 1 and context.tags[clause_start(context) - 1] == "CC" and context.tags[clause_start(context) - 2] in NOUNS
    disagrees = tag == "NNP" and verb != "VBZ" and not context.word_before().startswith("$")
    start = clause_start(context)
    needs_verb = start > 0 and is_subordinator(context.words[start - 1].lower)
    if listed or disagrees or (after and after[0] == "," and not needs_verb) or _other_verb_possible(context):
        return context.first_of(("NN", "NNS"))
    return verb


def verb_behind_insertion(context: Context) -> str | None:
    """The union, which represents the drivers, DEMANDS that ...: the subject before the insertion lacks its verb."""
    if context.before() != "," or not {"NNS", "NN"} & set(context.candidates) or not _subject_waits(context):
        return None
    after = context.after()
    if not after or not (after[0] in OPENS_PHRASE | {"TO", "WRB"} or context.word_after() == "that"):
        return None
    subject = _tag_before_insertion(context)
    return None if not subject else context.first_of(("VBP",) if subject == "NNS" else ("VBZ",))


def _tag_before_insertion(context: Context) -> str:
    """The noun that ends the subject which opens the sentence; "" where the comma closes no insertion."""
    commas = [place for place in range(context.index - 1) if context.tags[place] == ","]
    if not commas or context.tags[0] not in NOMINAL | {"DT", "PRP$"} or context.tags[commas[0] - 1] not in NOUNS:
        return ""
    opens = context.tags[commas[0] + 1]
    return context.tags[commas[0] - 1] if opens in {"DT", "PRP$", "WP", "WDT", "VBN", "VBG", "IN"} else ""


INSIDE_PHRASE = NOMINAL | {"DT", "PRP$", "POS", "VBN", "VBG", "JJR", "JJS", "RB", "$"}


def _in_prepositional_phrase(context: Context, prepositions: frozenset[str] | None = None) -> bool:
    """Whether the phrase the word stands behind belongs to a preposition before any other phrase.

    With ``prepositions``: to one of those, wherever it stands.
    """
    place = context.index - 1
    while place >= 0 and context.tags[place] in INSIDE_PHRASE:
        place -= 1
        if context.tags[place + 1] in {"DT", "PRP$"}:
            break
    if place < 0 or context.tags[place] not in {"IN", "TO"} or is_subordinator(context.words[place].lower):
        return False
    if prepositions is not None:
        return context.words[place].lower in prepositions
    start = clause_start(context)
    return not any(t in NOUNS | {"PRP"} for t in context.tags[start:place])


def _in_later_phrase(context: Context) -> bool:
    """Workers at the plant PLAN ...: the noun before belongs to a preposition behind the subject."""
    place = context.index - 1
    while place >= 0 and context.tags[place] in NOMINAL | {"DT", "PRP$", "POS"}:
        place -= 1
    return place > 0 and context.tags[place] == "IN" and context.tags[place - 1] == "NNS"


def _other_verb_possible(context: Context) -> bool:
    """Whether a later word of the clause might be its finite verb."""
    for place in range(context.index + 1, len(context.words)):
        word = context.words[place]
        if word.tags[0] in BOUNDARY or word.lower in SUBORDINATORS:
            return False
        if not {"VBD", "VBZ", "VBP", "MD"}.isdisjoint(word.tags) and context.words[place - 1].tags[0] not in {"DT", "TO", "PRP$"}:
            return True
    return False


def base_form_as_present(context: Context) -> str | None:
    """A base form that nothing asks for is a present: "ministers withdraw"."""
    if context.candidates[0] != "VB" or context.index == 0 or context.before() in {"", ",", ":", "CC"}:
        return None
    return context.first_of(("VBP",))


def _zero_that(context: Context) -> bool:
    """Whether a verb of saying stands between clause start and here, so that a new clause may have begun."""
    start = clause_start(context)
    span = range(start, context.index)
    return any(context.tags[p] in {"VBD", "VBZ", "VBP", "VBN"} and context.words[p].lower in SAYS for p in span)


SAYS = frozenset(
    "said says say told tells claimed claims argued argues insisted insists warned warns believes believed"
    " thinks thought admitted admits added adds announced hopes hoped fears feared suggested suggests knows"
    " knew stressed stresses confirmed confirms denied denies stated states shows showed means".split()
)


ASKS = frozenset("asked asks wondered wonders replied replies answered answers shouted shouts".split())


def inverted_saying(context: Context) -> str | None:
    """..., said the minister: a verb of saying behind a comma, its subject behind it."""
    if context.before() not in {",", "", "."} or context.word.lower not in SAYS | ASKS:
        return None
    after = context.after()
    return context.first_of(("VBD", "VBZ")) if after and after[0] in {"DT", "NNP", "PRP", "PRP$", "NN"} else None


def saying_behind_subject(context: Context) -> str | None:
    """A verb of saying behind a phrase that lacks its verb: "the firm said sales rose"."""
    if context.governor()[0] not in NOUNS or context.word.lower not in SAYS or context.word_after() in {"by", "to"}:
        return None
    if has_finite(context) or ("VBD" not in context.candidates and finite_follows(context)):
        return None
    return context.first_of(("VBD", "VBZ", "VBP"))


def noun_behind_noun(context: Context) -> str | None:
    """Forms alike in all tenses are nouns behind a noun once the clause has its verb: "a takeover bid"."""
    if context.before() not in NOUNS or not {"NN", "VBD"} <= set(context.candidates):
        return None
    return "NN" if has_finite(context) else None


def past_or_participle(context: Context) -> str | None:
    """-ed forms: "the club rejected the bid", "the bid rejected by the club failed", "rejected bids"."""
    if "VBD" not in context.candidates or "VBN" not in context.candidates:
        return None
    if context.word.lower in HAVE | BE | DO:
        return "VBD"
    tag, word = context.governor()
    after_adverbs = context.word_after(2) if context.after()[:1] == ("RB",) else context.word_after()
    if after_adverbs == "by" or (_behind_comma(context) and _insertion(context)):
        return "VBN"
    if _in_prepositional_phrase(context, frozenset({"with"})) and not _lacks_verb(context):
        return "VBN"
    if _in_object_relative(context):
        return "VBD"
    if tag in {"", ",", ";", ":", "-", ".", "("} and not (tag == "," and _subject_waits(context)):
        return "VBN" if tag == "" or not has_phrase_next(context) or tag != "," else "VBN"
    if tag == "CC":
        return _like_the_first_conjunct(context)
    if tag in {"IN", "VB", "VBD", "VBZ", "VBP"} and word not in SUBORDINATORS:
        waits = _outer_subject_waits(context) or (tag == "VB" and not has_finite(context) and has_phrase_next(context))
        return "VBD" if waits else "VBN"
    if tag == "IN":
        return "VBN" if not has_phrase_next(context) or word in {"as", "than", "if", "when"} else "VBD"
    if has_finite(context) and not _zero_that(context) and not _outer_subject_waits(context):
        return "VBN"
    if has_phrase_next(context) or not finite_follows(context) or _main_clause_waits(context):
        return "VBD"
    return "VBN"


def _main_clause_waits(context: Context) -> bool:
    """When the mayor ARRIVED in town he began to talk: the verb that follows has a subject of its own."""
    if context.words[0].lower not in SUBORDINATORS or any(t in FINITE for t in context.tags[: context.index]):
        return False
    later = context.words[context.index + 1 :]
    pronoun = next((place for place, word in enumerate(later) if word.lower in NOMINATIVE), None)
    if pronoun is None or pronoun + 1 >= len(later):
        return False
    return later[pronoun + 1].tags[0] in FINITE and "," not in {word.lower for word in later[:pronoun]}


def _lacks_verb(context: Context) -> bool:
    """A letter with the figure HUNG there: the clause began with its subject and has no other verb."""
    start = clause_start(context)
    joined = start > 0 and context.tags[start - 1] == "CC" and (start == 1 or context.tags[start - 2] != ",")
    opens = start < context.index and context.tags[start] in NOMINAL | {"DT", "PRP$"}
    return opens and not joined and not has_finite(context) and not finite_follows(context)


def _subject_waits(context: Context) -> bool:
    """Whether an insertion between commas has just ended and the subject before it lacks its verb."""
    return not any(t in FINITE for t in context.tags[: context.index]) or _relative_insertion(context)


def _in_object_relative(context: Context) -> bool:
    """The deal (that) the union SIGNED: a phrase right behind a noun, and no verb yet."""
    place = context.index - 1
    while place >= 0 and context.tags[place] in {"NN", "NNS", "NNP", "JJ"}:
        place -= 1
    if place < 1 or place == context.index - 1:
        return False
    if context.words[place].lower in {"that", "which", "whom"}:
        return context.tags[place - 1] in {"NN", "NNS"}
    behind = context.tags[place] in {"DT", "PRP$"} and context.tags[place - 1]
    if behind in {"NN", "NNS"}:
        return True
    return context.words[place - 1].lower in {"that", "which", "whom"} and place > 1 and context.tags[place - 2] in {"NN", "NNS"}


def _behind_comma(context: Context) -> bool:
    """Whether the stretch the word stands in began with a comma."""
    start = clause_start(context)
    return start > 0 and context.tags[start - 1] in {",", "-"}


def _insertion(context: Context) -> bool:
    """..., founded in 1990, rejects ...: a comma closes the insertion right before a finite verb."""
    for place in range(context.index + 1, len(context.words) - 1):
        if context.words[place].tags[0] in {",", "-"}:
            following = context.words[place + 1].tags
            if not FINITE.isdisjoint(following[:2]) and "NNP" not in following:
                return not has_phrase_next(context)
    return False


def _relative_insertion(context: Context) -> bool:
    """The union, which represents the drivers, rejected ..."""
    tags = context.tags[: context.index]
    finite = sum(t in FINITE for t in tags)
    clauses = sum(t in {"WP", "WDT", "WRB"} for t in tags)
    return finite == clauses and finite > 0


def _outer_subject_waits(context: Context) -> bool:
    """The man who signed the deal RESIGNED: the relative clause has its verb, its noun's clause not."""
    start = clause_start(context)
    if start == 0 or context.tags[start - 1] not in {"WP", "WDT"} or context.word_after() == "by":
        return False
    outer = clause_start(Context(context.words, context.tags, start - 1))
    return not any(t in FINITE for t in context.tags[outer : start - 1])


def has_phrase_next(context: Context) -> bool:
    """Whether a noun phrase follows, as behind a verb in the active voice."""
    after = context.after()
    return bool(after) and after[0] in {"DT", "PRP", "PRP$", "NNP", "TO", "PDT", "CD", "WP"} and context.word_after() != "by"


def _like_the_first_conjunct(context: Context) -> str:
    for place in range(context.index - 2, -1, -1):
        if context.tags[place] in {"VBD", "VBN", "VBZ", "VBP"}:
            return "VBN" if context.tags[place] == "VBN" and not has_phrase_next(context) else "VBD"
    return "VBN"


def clause_start_of_phrase(context: Context) -> int:
    """Where the clause before a conjunction began."""
    return clause_start(Context(context.words, context.tags, max(context.index - 1, 0)))


def verb_after_conjunction(context: Context) -> str | None:
    """and + verb form like the one before: "met and agreed", "to sign and pay", "signs and pays"."""
    if context.before() != "CC" and not (context.before() == "RB" and context.before(2) == "CC"):
        return None
    verbs = {"VB", "VBZ", "VBP", "VBG"}
    verb = next((t for t in reversed(context.tags[: context.index]) if t in verbs), None)
    after = context.after()
    if "VBD" in context.tags[: context.index] and "VBD" in context.candidates and "VBN" not in context.candidates:
        return "VBD"
    if verb == "VB" and "VB" in context.candidates and context.before(2) in NOUNS:
        follows = bool(after) and after[0] in OPENS_PHRASE | {"NN", "NNS", "JJ", "TO", "RB"}
        return "VB" if follows and not finite_follows(context) else context.first_of(("NN", "NNS", "JJ"))
    if verb == "VBG":
        return "VBG" if "VBG" in context.candidates and "VBG" in context.tags[clause_start_of_phrase(context) :] else None
    goes_on = bool(after) and (after[0] in OPENS_PHRASE or after[0] in {"TO", "IN", "RB"})
    if verb in context.candidates and goes_on and context.before(2) not in {"NNS", "JJ"} | (
        {"NN"} if verb != "VB" else set()
    ):
        return verb
    return context.first_of(("NN", "NNS", "JJ")) if context.before(2) in NOUNS else None


RULES: tuple[Rule, ...] = (
    approximator,
    once,
    neither_before_verb,
    superlative_adverb,
    modal,
    that,
    possessive_or_be,
    her,
    existential,
    gerund_behind_noun,
    plural_at_start,
    imperative,
    base_after_to,
    base_after_modal,
    base_in_question,
    base_behind_object,
    participle_after_have,
    after_be,
    demonstrative_subject,
    quantifier_subject,
    after_subject_pronoun,
    verb_behind_label,
    noun_after_determiner,
    noun_before_of,
    noun_after_adjective,
    noun_after_preposition,
    inverted_saying,
    saying_behind_subject,
    noun_behind_noun,
    past_or_participle,
    verb_after_conjunction,
    verb_for_subject,
    verb_behind_insertion,
    base_form_as_present,
)
