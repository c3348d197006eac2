"""Verb groups: what a run of auxiliaries, adverbs and a main verb says about form, tense and voice."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from checker.english.tagger import Tagged
from checker.model import Adverb, VerbGroup
from checker.source import Span

#: Negating words inside a verb group; those of several words are read as one (``data/fixed.yaml``).
NEGATORS = frozenset({
    "not", "n't", "never", "neither", "hardly", "scarcely", "no longer", "by no means",
    "under no circumstances", "on no account", "in no way", "at no time",
})  # fmt: skip
#: Short and weakened forms -> the modal that they say.
_MODALS = {
    "'ll": "will", "wo": "will", "shall": "will", "sha": "will", "ca": "can", "'d": "would", "might": "may",
}  # fmt: skip

Form = Literal["finite", "infinitive", "gerund", "participle", "noun"]
Tense = Literal["past", "present", "future", "none"]


def verb_group(words: Sequence[Tagged], form: Form) -> VerbGroup:
    """The verb group of these words: the last verb is the main one, those before it are auxiliaries."""
    verbs = [w for w in words if w.tag[:2] in {"VB", "MD"}]
    main, auxiliaries = verbs[-1], verbs[:-1]
    lemma = main.lemma
    if main.tag == "MD":  # without its verb: "they will"
        lemma, auxiliaries = "do", verbs
    variable = lemma[1:] if lemma.startswith("$") else ""
    return VerbGroup(
        span=Span(verbs[0].span.start, main.span.end) if verbs else words[0].span,
        lemma="" if variable else lemma,
        form=form,
        tense=_tense(verbs, form),
        modal=_modal(auxiliaries),
        negation=next((w.lower for w in words if w.lower in NEGATORS), ""),
        perfect=_perfect(auxiliaries),
        progressive=main.tag == "VBG" and form != "gerund" and any(a.lemma == "be" for a in auxiliaries),
        passive=_passive(main, auxiliaries, form),
        variable=variable,
    )


def group_adverbs(words: Sequence[Tagged]) -> tuple[Adverb, ...]:
    """The adverbs inside a verb group, the negating ones left out."""
    return tuple(Adverb(w.span, w.lemma) for w in words if w.tag[:2] == "RB" and w.lower not in NEGATORS)


def _tense(verbs: Sequence[Tagged], form: Form) -> Tense:
    first = verbs[0]
    if form != "finite":
        return "none"
    if first.tag == "MD":
        return "future" if _modal([first]) == "will" else "present"
    return "past" if first.tag in {"VBD", "VBN"} else "present"


def _modal(auxiliaries: Sequence[Tagged]) -> str:
    first = next((a for a in auxiliaries if a.tag == "MD"), None)
    return _MODALS.get(first.lower, first.lower) if first else ""


def _perfect(auxiliaries: Sequence[Tagged]) -> bool:
    """Has signed, may have signed."""
    return any(a.lemma == "have" for a in auxiliaries)


def _passive(main: Tagged, auxiliaries: Sequence[Tagged], form: Form) -> bool:
    """Was signed, being signed; a participle by itself is passive too: "the deal signed in May"."""
    if main.tag != "VBN" or main.lemma == "be":
        return False
    if form == "participle":
        return True
    return bool(auxiliaries) and auxiliaries[-1].lemma == "be"
