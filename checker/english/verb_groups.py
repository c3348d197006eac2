"""Verb groups: what a run of auxiliaries, adverbs and a main verb says about form, tense and voice."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import Literal

from checker.english.tagger import Tagged
from checker.frozen import changed
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

_NOWHERE = Span(0, 0)

Form = Literal["finite", "infinitive", "gerund", "participle", "noun"]
Tense = Literal["past", "present", "future", "none"]


def verb_group(words: Sequence[Tagged], form: Form) -> VerbGroup:
    """The verb group of these words: the last verb is the main one, those before it are auxiliaries."""
    spelt = tuple([(w.lower, w.lemma, w.tag) for w in words])
    verbs = [w.span for w in words if _is_verb(w.tag)]
    return changed(_group(spelt, form), span=Span(verbs[0].start, verbs[-1].end))


@lru_cache(maxsize=16384)
def _group(spelt: tuple[tuple[str, str, str], ...], form: Form) -> VerbGroup:
    """The group without its place: the same words say the same of form, tense and voice anywhere."""
    words = [Tagged(lower, lower, _NOWHERE, tag, lemma) for lower, lemma, tag in spelt]
    verbs = [w for w in words if _is_verb(w.tag)]
    main, auxiliaries = verbs[-1], verbs[:-1]
    lemma = main.lemma
    if main.tag == "MD":  # without its verb: "they will"
        lemma, auxiliaries = "do", verbs
    variable = lemma[1:] if lemma.startswith("$") else ""
    return VerbGroup(
        span=_NOWHERE,
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
    if len(words) == 1:
        return ()
    return tuple([Adverb(w.span, w.lemma) for w in words if w.tag[:2] == "RB" and w.lower not in NEGATORS])


def _is_verb(tag: str) -> bool:
    return tag[:2] in {"VB", "MD"}


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
