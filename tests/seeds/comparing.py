"""The differences between two readings of an article, one a line."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from tests.seeds.expected import Reading, SeedFinding


def differences(wanted: Reading, got: Reading) -> tuple[str, ...]:
    """Lines that say what is missing and what was not expected; none where the readings agree."""
    return (
        *(f"missing     {one}" for one in sorted(wanted.statements - got.statements)),
        *(f"unexpected  {one}" for one in sorted(got.statements - wanted.statements)),
        *(f"missing     {one}" for one in _surplus(wanted.findings, got.findings)),
        *(f"unexpected  {one}" for one in _surplus(got.findings, wanted.findings)),
    )


def _surplus(ones: Sequence[SeedFinding], others: Sequence[SeedFinding]) -> list[SeedFinding]:
    return sorted((Counter(ones) - Counter(others)).elements())
