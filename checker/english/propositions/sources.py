"""Sources: whose words a clause is, where a phrase or clause beside it says so."""

from __future__ import annotations

from checker.english.lexicon_classes import reporting_verbs
from checker.english.propositions.light import Light
from checker.english.roles import agent_of, has_object
from checker.frozen import changed
from checker.model import Argument, Attribution, Clause, NounPhrase

HEARSAY_ADVERBS = frozenset({"reportedly", "allegedly", "apparently", "supposedly", "purportedly"})


def with_source(clause: Clause, light: Light) -> Light:
    """ "According to X, ...", "As X said, ...": the clause is X's; "reportedly": somebody's."""
    for argument in clause.arguments:
        source = _source(argument) if argument.marker in {"as", "according to"} else None
        if source is not None:
            return changed(light, attribution=source)
    if light.attribution is None:
        for adverb in clause.adverbs:
            if adverb.lemma in HEARSAY_ADVERBS:
                return changed(light, attribution=Attribution(None, adverb.lemma, adverb.span, quoted=False))
    return light


def _source(argument: Argument) -> Attribution | None:
    if argument.marker == "as" and isinstance(argument.value, Clause):
        return _as_said(argument.value)
    if argument.marker == "according to" and isinstance(argument.value, NounPhrase):
        return Attribution(argument.value, "according to", argument.span, quoted=False)
    return None


def _as_said(clause: Clause) -> Attribution | None:
    """ "As the minister has said, ...": a verb of saying without what is said."""
    verb = clause.verb
    if verb is None or verb.lemma not in reporting_verbs() or verb.negation:
        return None
    if has_object(clause) or any(a.role == "complement" for a in clause.arguments):
        return None
    return Attribution(agent_of(clause), verb.lemma, verb.span, quoted=False)
