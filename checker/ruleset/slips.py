"""What people write by mistake, from the habits of other tools, and what they mean by it: tables alone."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

_SLIPS = """
    patterns     pattern match matches regex find query pattern-either any all
    not          pattern-not not_patterns not-patterns except excluding unless exclude negative nots
    examples     example test tests cases samples
    doc          description desc docs documentation summary help note comment
    id           name rule rule_id rule-id key
    kind         type category label class
    between      pair pairs kinds sides compare match_kinds
    when         if where condition conditions while
    message      msg text title
    severity     level priority
    statements   statement rules patterns_ facts claims
    conflicts    conflict contradictions clashes
    words        word classes class vocabulary lists lists_of_words terms
    use          uses include includes import imports extends packs requires
    lexicon      lexica dictionary knowledge
    match        matches valid positive yes ok good hit should_match
    no_match     no-match nomatch not_match not-match invalid negative no bad miss should_not_match
    conflict     conflicting clash contradiction positive yes invalid
    consistent   no_conflict no-conflict not_conflict agree compatible negative no valid ok
    reference    against ref
    todo         to-do known skip xfail
    antonyms     antonym opposites
    synonyms     synonym same
    events       event
    exclusive    exclusives excludes
    alternatives alternative
    kinds_of     kind_of kinds-of hypernyms
    parties      party actors entities
    scope        holds where level_of extent
    within       inside in document
    across       between corpus collection documents
    both         all any everywhere
    error        errors high critical fatal severe blocker
    warning      warn warnings medium moderate
    note         info low hint notice minor
"""


def meant_by(written: str, known: Iterable[str]) -> str:
    """The known name that people mean by ``written``; "" where no slip is known."""
    name = written.lower()
    return next((meant for meant in known if name in MEANT.get(meant, ())), "")


def _table(rows: str) -> Mapping[str, frozenset[str]]:
    cells = (row.split() for row in rows.strip().splitlines())
    return {meant: frozenset(slips) for meant, *slips in cells}


MEANT: Mapping[str, frozenset[str]] = _table(_SLIPS)
"""A name of the rule language -> what is written for it by mistake; near misses are found without a table."""
