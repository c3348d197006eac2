"""Implicatives: what follows for a part of a clause from the word that brings it.

"refused to sign" is not sign, "managed to" is; "did not manage to" is not: the word's signature has
a sign for its clause affirmed, and one for it negated.
"""

from __future__ import annotations

from checker.english.lexicon_classes import (
    Implicative,
    Signature,
    implicative_adjectives,
    implicative_nouns,
    implicatives,
    reporting_verbs,
)
from checker.english.propositions.light import Inner, Light, named, verb_of
from checker.english.roles import agent_of
from checker.frozen import changed
from checker.model import Adjective, Attribution, Clause

#: Verbs with which an adjective judges what the clause says: "makes it illegal to hide losses".
JUDGING = frozenset({"make", "find", "keep"})
#: Modalities under which nothing follows: "may refuse to sign".
OPEN = frozenset({"may", "can", "must"})


def implicative_of(clause: Clause, marker: str) -> Implicative | None:
    """The signature of the clause's verb, predicate adjective or event noun before this marker."""
    found = None if _is_judged(clause) else implicatives().get((verb_of(clause), marker))
    if found is None:
        found = next((one for lemma in _predicates(clause) if (one := _adjective(lemma, marker))), None)
    if found is None and clause.kind == "nominal":
        found = implicative_nouns().get((verb_of(clause), marker))
    return found


def _is_judged(clause: Clause) -> bool:
    """The judgement decides, not the verb."""
    return verb_of(clause) in JUDGING and {"object", "predicate"} <= {a.role for a in clause.arguments}


def _predicates(clause: Clause) -> list[str]:
    parts = [a.value for a in clause.arguments if a.role == "predicate"]
    return [part.lemma for part in parts if isinstance(part, Adjective)]


def _adjective(lemma: str, marker: str) -> Implicative | None:
    return implicative_adjectives().get((lemma, marker))


def implied(part: Inner, word: Implicative) -> Light:
    """What the word says of the part, under the polarity of its own clause."""
    sign, outer = _sign(part, word), part.outer
    judged = outer.modality != "none" and any(isinstance(a.value, Adjective) for a in part.clause.arguments)
    if sign == "o" or judged or outer.modality in OPEN:
        return part.base.left_open(f"{named(part.clause)} leaves it open")
    light = _as_words_of_subject(part.clause, changed(part.base, modality=outer.modality))
    return light.negated(f"{named(part.clause)} {part.marker} negates") if sign == "-" else light


def _sign(part: Inner, word: Implicative) -> Signature:
    if part.outer.polarity == "affirmed":
        return word.affirmed
    return word.negated if part.outer.polarity == "negated" else "o"


def _as_words_of_subject(clause: Clause, light: Light) -> Light:
    """ "denied hiding losses": whoever says so is the source."""
    if clause.verb is None or clause.verb.lemma not in reporting_verbs() or clause.kind == "nominal":
        return light
    source = Attribution(agent_of(clause), clause.verb.lemma, clause.verb.span, quoted=False)
    return changed(light, attribution=source)
