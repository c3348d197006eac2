"""What only trying shows to be wrong with rules: patterns that never match, and rules that add nothing.

Each pattern is tried on the sentences that it stands for itself (``sampling``).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import product
from pathlib import Path

from checker.english import analyse
from checker.errors import Fix, Mistake, RuleError
from checker.ruleset import CompiledPattern, Ruleset, StatementRule, in_order, may_match_one, prepare
from checker.source import Source, Span
from checker.testing.sampling import Sample, Sampled, first_of, sample_once, sample_pattern

MANY = 100
"""Members of a class that are tried before a pattern is said to be covered."""


def load_proved(paths: Sequence[str | Path]) -> Ruleset:
    """The rules under the paths, as ``ruleset.load`` gives them.

    Raises RuleError where they do not load; then what only trying shows is told with the rest.
    """
    prepared = prepare(paths)
    if prepared.sound:
        return prepared.loaded
    raise RuleError(in_order((*prepared.mistakes, *prove(prepared.ruleset)), prepared.sources))


def doubts(ruleset: Ruleset) -> tuple[Mistake, ...]:
    """What loading and proving found doubtful in rules that run, in the order of files and places."""
    places = (*(rule.place for rule in ruleset.statements), *(rule.place for rule in ruleset.conflicts))
    sources = tuple(dict.fromkeys(place.source for place in places))
    return in_order((*ruleset.warnings, *prove(ruleset)), sources)


def prove(ruleset: Ruleset) -> tuple[Mistake, ...]:
    """The mistakes that trying the patterns brings to light, in no particular order."""
    rules = tuple(
        tuple(sample_once(rule, pattern, ruleset) for pattern in rule.patterns if pattern.forms)
        for rule in ruleset.statements
    )
    return (
        *never_matching(rules, ruleset),
        *covered_patterns(rules, ruleset),
        *shadowed_patterns(rules, ruleset),
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
    return any(first_of(one.alone, analyse(Source("", text), ruleset.parties), ruleset) for text in texts)


def covered_patterns(rules: Rules, ruleset: Ruleset) -> Iterator[Mistake]:
    """Patterns of which all that they catch is caught by another pattern of the rule, too."""
    for patterns in rules:
        for number, one in enumerate(patterns):
            others = [other for at, other in enumerate(patterns) if at != number]
            cover = next((o for o in others if _covers(o, one, ruleset)), None)
            if cover is None or (_covers(one, cover, ruleset) and number < patterns.index(cover)):
                continue  # of two that say the same the later one is told
            message = f"`{cover.pattern.text}` catches all that this pattern catches"
            fix = _without_line(one.pattern)
            yield _warning("covered-pattern", message, one.pattern, "leave it out", fix)


def shadowed_patterns(rules: Rules, ruleset: Ruleset) -> Iterator[Mistake]:
    """Patterns that never get a word in: one that stands before them takes their sentences, otherwise."""
    for patterns in rules:
        for number, one in enumerate(patterns):
            for before in patterns[:number]:
                if _takes_first(before, one, ruleset) and not _covers(before, one, ruleset):
                    message = f"`{before.pattern.text}` stands before this, and takes its sentences otherwise"
                    help = "the first pattern that matches decides: put this one before it"
                    yield _warning("shadowed-pattern", message, one.pattern, help)
                    break


def _takes_first(before: Sampled, one: Sampled, ruleset: Ruleset) -> bool:
    if not one.matched or not _may_meet(before, one) or not _finds_all(before, one.matched, ruleset):
        return False
    return _finds_all(before, sample_pattern(one.rule, one.pattern, ruleset, MANY).matched, ruleset)


def _covers(one: Sampled, other: Sampled, ruleset: Ruleset) -> bool:
    """Whether one pattern catches all that another does, whatever members its classes have."""
    if not other.matched or not _may_meet(one, other) or not _holes(other.pattern) <= _holes(one.pattern):
        return False
    if not _catches_all(one, other.matched, ruleset):
        return False
    return _catches_all(one, sample_pattern(other.rule, other.pattern, ruleset, MANY).matched, ruleset)


def _may_meet(one: Sampled, other: Sampled) -> bool:
    pairs = product(one.pattern.forms, other.pattern.forms)
    return any(may_match_one(form, other_form) for form, other_form in pairs)


def _finds_all(one: Sampled, samples: Iterable[Sample], ruleset: Ruleset) -> bool:
    return all(first_of(one.alone, sample.analysis, ruleset) for sample in samples)


def _catches_all(one: Sampled, samples: Iterable[Sample], ruleset: Ruleset) -> bool:
    return all(_catches(one.alone, sample, ruleset) for sample in samples)


def _catches(rule: StatementRule, sample: Sample, ruleset: Ruleset) -> bool:
    found = first_of(rule, sample.analysis, ruleset)
    return found is not None and sample.statement is not None and found.captures == sample.statement.captures


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
    """Whether one rule catches all that another does, whatever members its classes have."""
    rule = one[0].rule
    if not all(each.matched and _rule_catches_all(rule, each, ruleset) for each in other):
        return False
    wider = (sample_pattern(each.rule, each.pattern, ruleset, MANY) for each in other)
    return all(_rule_catches_all(rule, each, ruleset) for each in wider)


def _rule_catches_all(rule: StatementRule, sampled: Sampled, ruleset: Ruleset) -> bool:
    return all(_catches(rule, sample, ruleset) for sample in sampled.matched)


def _warning(code: str, message: str, pattern: CompiledPattern, help: str, fix: Fix | None = None) -> Mistake:
    place = pattern.place
    return Mistake(code, message, place.source, place.span, help, fix, "warning")


def _without_line(pattern: CompiledPattern) -> Fix:
    """The fix that takes out the line of a pattern."""
    source, span = pattern.place.source, pattern.place.span
    line = source.line_span(source.location(span.start).line)
    return Fix(Span(line.start, min(line.end + 1, len(source.text))), "")
