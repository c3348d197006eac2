"""What only trying shows to be wrong with rules: patterns that never match, and rules that add nothing.

Each pattern is tried on the sentences that it stands for itself (``sampling``).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from checker.english import analyse
from checker.errors import Fix, Mistake
from checker.ruleset import CompiledPattern, Ruleset, StatementRule, may_match_one
from checker.source import Source, Span
from checker.testing.sampling import Sample, Sampled, first_of, only, sample, sample_pattern

MANY = 100
"""Members of a class that are tried before a pattern is said to be covered."""


def prove(ruleset: Ruleset) -> tuple[Mistake, ...]:
    """The mistakes that trying the patterns brings to light, in no particular order."""
    rules = tuple(tuple(sample(rule, ruleset)) for rule in ruleset.statements)
    return (
        *never_matching(rules, ruleset),
        *covered_patterns(rules, ruleset),
        *covered_rules(rules, ruleset),
    )


Rules = Sequence[tuple[Sampled, ...]]
"""For each rule its patterns with their samples."""


def never_matching(rules: Rules, ruleset: Ruleset) -> Iterator[Mistake]:
    """Patterns that match no sentence made from them, and no example of their rule either."""
    for one in (one for rule in rules for one in rule):
        if not one.samples or one.matched or _is_shown(one, ruleset):
            continue
        message = f"this pattern does not even match the sentence made from it: {one.samples[0].text}"
        help = "say it in other words; `check explain` shows how the sentence is read"
        place = one.pattern.place
        yield Mistake("never-matches", message, place.source, place.span, help)


def _is_shown(one: Sampled, ruleset: Ruleset) -> bool:
    """Whether some example of the rule is matched by the pattern."""
    texts = (example.text for example in one.rule.examples if example.outcome == "match")
    alone = only(one.rule, one.pattern)
    return any(first_of(alone, analyse(Source("", text), ruleset.parties), ruleset) for text in texts)


def covered_patterns(rules: Rules, ruleset: Ruleset) -> Iterator[Mistake]:
    """Patterns of which every sample is matched by another pattern of the rule that binds the same holes."""
    for patterns in rules:
        for number, one in enumerate(patterns):
            others = [other for at, other in enumerate(patterns) if at != number]
            cover = next((o for o in others if _covers(o, one, ruleset)), None)
            if cover is None or (_covers(one, cover, ruleset) and number < patterns.index(cover)):
                continue  # of two that say the same the later one is told
            message = f"`{cover.pattern.text}` matches all that this pattern matches"
            fix = _without_line(one.pattern)
            place = one.pattern.place
            yield Mistake(
                "covered-pattern", message, place.source, place.span, "leave it out", fix, "warning"
            )


def _covers(one: Sampled, other: Sampled, ruleset: Ruleset) -> bool:
    """Whether one pattern matches all that another matches, whatever members its classes have."""
    if not other.matched or not _holes(other.pattern) <= _holes(one.pattern):
        return False
    if not any(may_match_one(form, form_) for form in one.pattern.forms for form_ in other.pattern.forms):
        return False
    alone = only(one.rule, one.pattern)
    return _finds_all(alone, other.matched, ruleset) and _finds_all(
        alone, sample_pattern(other.rule, other.pattern, ruleset, MANY).matched, ruleset
    )


def _finds_all(rule: StatementRule, samples: Iterable[Sample], ruleset: Ruleset) -> bool:
    return all(first_of(rule, one.analysis, ruleset) for one in samples)


def _holes(pattern: CompiledPattern) -> frozenset[str]:
    return frozenset.intersection(*(form.variables for form in pattern.forms))


def covered_rules(rules: Rules, ruleset: Ruleset) -> Iterator[Mistake]:
    """Rules of which every sample is a statement of another rule of the same kind, too."""
    known = tuple(patterns for patterns in rules if patterns)
    for number, patterns in enumerate(known):
        rule = patterns[0].rule
        others = [other for other in known if other[0].rule.kind == rule.kind and other is not patterns]
        cover = next((other for other in others if _covers_rule(other, patterns, ruleset)), None)
        if cover is None or (_covers_rule(patterns, cover, ruleset) and number < known.index(cover)):
            continue
        message = f"the rule `{cover[0].rule.id}` of the same kind finds all that `{rule.id}` finds"
        help = "leave one of them out"
        place = rule.place
        yield Mistake("covered-rule", message, place.source, place.span, help, severity="warning")


def _covers_rule(one: tuple[Sampled, ...], other: tuple[Sampled, ...], ruleset: Ruleset) -> bool:
    """Whether one rule finds all that another finds, whatever members its classes have."""
    holes = frozenset().union(*(_holes(each.pattern) for each in one))
    if not all(each.matched and _holes(each.pattern) <= holes for each in other):
        return False
    rule = one[0].rule
    return all(_finds_all(rule, each.matched, ruleset) for each in other) and all(
        _finds_all(rule, sample_pattern(each.rule, each.pattern, ruleset, MANY).matched, ruleset)
        for each in other
    )


def _without_line(pattern: CompiledPattern) -> Fix:
    """The fix that takes out the line of a pattern."""
    source, span = pattern.place.source, pattern.place.span
    line = source.line_span(source.location(span.start).line)
    return Fix(Span(line.start, min(line.end + 1, len(source.text))), "")
