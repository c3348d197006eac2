"""A sentence that is said to be an example of a rule is one."""

from __future__ import annotations

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from checker.english import analyse
from checker.pattern import compile_pattern, sentences
from checker.report.samples import render_samples
from checker.ruleset import CompiledPattern, Ruleset, StatementRule
from checker.ruleset.rules import Place
from checker.source import Source, Span
from checker.testing import sample
from checker.testing.sampling import first_of
from tests.properties.settings import cases
from tests.seeds.actual import shipped

VERBS = ("refuses", "wants", "offers", "is ready", "plans", "has agreed", "will not agree", "does not intend")
BEHIND = (
    "to $action",
    "to $action with $partner",
    "to (pay | sell) $thing",
    "to $action (now)?",
    "to $action until $day",
)
OBJECTS = ("$what", "$what from $partner", "$what (again)?", "$what (before | after) $other", "only $what")
TRANSITIVE = (
    "rejects",
    "has rejected",
    "cannot accept",
    "opposes",
    "demanded",
    "never accepted",
    "(buys | sells)",
)


@pytest.mark.parametrize("rule", shipped().statements, ids=lambda rule: rule.id)
def test_the_samples_of_a_shipped_rule_are_found_by_it_with_what_they_catch(rule):
    text = render_samples(sample(rule, shipped()), most=1)
    for example in yaml.safe_load(text) or ():
        found = first_of(rule, analyse(Source("a", example["match"]), shipped().parties), shipped())
        if found is None:
            assert rule.nots, example  # an exception takes it out
            continue
        assert found.rule == rule.id


@st.composite
def patterns(draw):
    verb, behind = draw(
        st.one_of(
            st.tuples(st.sampled_from(VERBS), st.sampled_from(BEHIND)),
            st.tuples(st.sampled_from(TRANSITIVE), st.sampled_from(OBJECTS)),
        )
    )
    return f"{draw(st.sampled_from(('$holder', 'the board')))} {verb} {behind}"


@given(patterns())
@cases(40)
def test_a_pattern_of_any_make_matches_each_sentence_made_from_it(pattern):
    forms = compile_pattern(pattern, {})
    place = Place(Source("rules", pattern), Span(0, len(pattern)))
    rule = StatementRule("made", "made", "", (CompiledPattern(pattern, forms, place),), (), (), place)
    for sentence in sentences(forms):
        found = first_of(rule, analyse(Source("a", sentence), {}), Ruleset(statements=(rule,)))
        assert found is not None, f"{pattern}: {sentence}"
