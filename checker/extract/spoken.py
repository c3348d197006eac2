"""What somebody says as a clause below "say", where the sentence itself has no such verb.

Patterns that speak of what is said, "$holder says $target lies", so match the later sentences of a
quotation, and what is given "according to" or "as" somebody says it.
"""

from __future__ import annotations

from dataclasses import replace

from checker.model import Analysis, Argument, Attribution, Clause, NounPhrase, Proposition, VerbGroup

_ACCORDING = "according to"


def spoken(proposition: Proposition, analysis: Analysis) -> Proposition | None:
    """The proposition that its source says it; None where a clause above says so, or nobody does.

    It stands where the clause stands that is said.
    """
    source, clause = proposition.attribution, proposition.clause
    if source is None or source.source is None or proposition.standing != "asserted":
        return None
    if clause.verb is None or clause not in analysis.sentences[proposition.sentence].clauses:
        return None
    saying = _saying(source, source.source, clause)
    return replace(proposition, clause=saying, polarity="affirmed", modality="none", attribution=None)


def _saying(source: Attribution, speaker: NounPhrase, said: Clause) -> Clause:
    """ "X says [said]", at the place of what is said."""
    lemma = "say" if source.verb == _ACCORDING else source.verb
    verb = VerbGroup(said.span, lemma, "finite", "past")
    arguments = (
        Argument("subject", speaker, speaker.full),
        Argument("complement", said, said.span, "that"),
    )
    return Clause(said.span, "main", verb, arguments, quoted=said.quoted, confidence=said.confidence)
