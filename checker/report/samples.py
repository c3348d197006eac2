"""Sentences that patterns match, written as examples to put into a rule: what `check sample` prints."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from checker.ruleset import written
from checker.testing import Sample, Sampled


def render_samples(sampled: Iterable[Sampled], most: int) -> str:
    """For each pattern of a rule up to ``most`` examples in YAML, with what the holes catch."""
    return "\n".join("\n".join(_pattern(one, most)) + "\n" for one in sampled)


def _pattern(one: Sampled, most: int) -> Iterator[str]:
    yield f"# {one.pattern.text}"
    for sample in one.matched[:most]:
        yield from _example(sample)
    if not one.matched:
        yield "# matches none of the sentences made from it:"
        yield from (f"#   {sample.text}" for sample in one.samples[:most])


def _example(sample: Sample) -> Iterator[str]:
    yield f"- match: {written(sample.text)}"
    for capture in sample.statement.captures if sample.statement is not None else ():
        yield f"  {capture.name}: {written(capture.span.of(sample.text))}"
