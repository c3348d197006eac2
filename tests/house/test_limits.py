"""The numbers on the page about limits are those of the code, in the order of its rows."""

from __future__ import annotations

from checker.conflict.crowds import MATTERS, MET, PARTNERS
from checker.conflict.judge import MOST_LABELS
from checker.conflict.wording.otherwise import MOST_UNITS
from checker.english import analysis
from checker.english.reference.owners import EVERYWHERE
from checker.errors import MOST_CHARACTERS
from checker.pattern import compile as compiling
from checker.pattern import expansion, notation
from checker.report import mistakes
from checker.ruleset import mending, message, nodes, reach, schema, when
from checker.text.masking import front_matter
from checker.text.reading import bounded
from tests.house.documents import ROOT
from tests.house.tables import rows

PAGE = ROOT / "docs" / "limits.md"


def numbers(*heading: str) -> list[int]:
    return [int(row.cells[1]) for row in rows(PAGE, *heading)]


def test_the_limits_of_texts_are_those_of_the_code() -> None:
    assert numbers("of a text", "most", "beyond it") == [
        bounded.MOST_BYTES,
        front_matter.LONGEST,
        analysis.LONGEST,
        analysis.DEEPEST,
        MOST_UNITS,
        EVERYWHERE,
        PARTNERS.most,
        PARTNERS.in_all,
        PARTNERS.least,
        MET.most,
        MET.in_all,
        MATTERS.most,
        MOST_LABELS,
        MOST_CHARACTERS,
    ]


def test_the_limits_of_rules_are_those_of_the_code() -> None:
    assert numbers("of a rule set", "most") == [
        reach.MAX_BYTES,
        reach.MAX_FILES,
        reach.MAX_RULES,
        reach.MAX_CHAIN,
        nodes.MAX_DEPTH,
        nodes.MAX_NODES,
        nodes.LONGEST_TEXT,
        notation.LONGEST,
        notation.DEEPEST,
        expansion.LIMIT,
        compiling.MOST_READINGS,
        when.LONGEST,
        when.DEEPEST,
        message.LONGEST,
        message.MOST_HOLES,
        schema.MOST_IN_GROUP,
        mending.MOST_IN_ONE,
        mistakes.MOST_SHOWN,
        mistakes.MOST_COLUMNS,
    ]
