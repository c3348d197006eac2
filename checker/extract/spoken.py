"""What somebody says as a clause below "say", where the sentence itself has no such verb.

Patterns that speak of what is said, "$holder says $target lies", so match the later sentences of a
quotation, and what is given "according to" or "as" somebody says it.
"""

from __future__ import annotations

from dataclasses import replace

from checker.model import Analysis, Argument, Clause, NounPhrase, Proposition, VerbGroup

_ACCORDING = "according to"


def spoken(proposition: Proposition, analysis: Analysis) -> Proposition | None:
    """The proposition that its source says it; None where a clause above says so, or nobody does.

    It stands where the clause stands that is said.  The verb is that of its own sentence, "as they claim",
    or else "say": of a quotation's later sentences it is not known how they were said.
    """
    source, clause = proposition.attribution, proposition.clause
    if source is None or source.source is None or proposition.standing != "asserted":
        return None
    if clause.verb is None or clause not in analysis.sentences[proposition.sentence].clauses:
        return None
    beside = analysis.sentences[proposition.sentence].span.covers(source.span)
    saying = _saying(source.source, source.verb if beside else "say", clause)
    return replace(proposition, clause=saying, polarity="affirmed", modality="none", attribution=None)


def _saying(speaker: NounPhrase, verb: str, said: Clause) -> Clause:
    """ "X says [said]", at the place of what is said."""
    saying = VerbGroup(said.span, "say" if verb == _ACCORDING else verb, "finite", "past")
    arguments = (
        Argument("subject", speaker, speaker.full),
        Argument("complement", said, said.span, "that"),
    )
    return Clause(said.span, "main", saying, arguments, quoted=said.quoted, confidence=said.confidence)
