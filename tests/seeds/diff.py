"""``python -m tests.seeds.diff [NAME...]``: where the checker's reading of a seed is not the expected one."""

from __future__ import annotations

import sys

from tests.seeds.actual import actual
from tests.seeds.comparing import differences
from tests.seeds.expected import NAMES, expected


def main(names: list[str]) -> int:
    """Print each article's differences; 1 where there are any."""
    differing = 0
    for name in names or NAMES:
        lines = differences(expected(name), actual(name))
        differing += bool(lines)
        sys.stdout.write(f"{name}: {len(lines) or 'as expected'}\n")
        sys.stdout.writelines(f"  {line}\n" for line in lines)
    return min(differing, 1)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
