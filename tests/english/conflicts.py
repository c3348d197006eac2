"""The shift/reduce conflicts of a grammar, all of them decided for shift on purpose.

``python -m tests.english.conflicts`` writes the golden file anew; read its difference before it is kept.
"""

from __future__ import annotations

import logging
import re
from pathlib import Path

from lark import Lark, logger

from checker.grammars import ByHand
from checker.resources import folder

GOLDEN = Path(__file__).parent / "grammar_conflicts.txt"
_CONFLICT = re.compile(r"Shift/Reduce conflict for terminal (\w+): \(resolving as shift\)\n \* <([^>]*)>")


def conflicts(grammar: str) -> str:
    """One line for each rule that is not reduced where a terminal can be shifted: "rule <- terminals"."""
    found: dict[str, set[str]] = {}
    for terminal, rule in _CONFLICT.findall(_log(grammar)):
        found.setdefault(re.sub(r"_\d+\b", "", rule), set()).add(terminal)
    return "".join(f"{rule} <- {' '.join(sorted(found[rule]))}\n" for rule in sorted(found))


def _log(grammar: str) -> str:
    """What Lark tells when it builds the tables of a grammar."""
    records: list[str] = []
    handler = logging.Handler()
    handler.emit = lambda record: records.append(record.getMessage())  # type: ignore[method-assign]
    handlers, level = logger.handlers, logger.level
    logger.handlers = [handler]
    logger.setLevel(logging.DEBUG)
    try:
        path = folder("grammars") / f"{grammar}.lark"
        Lark(
            path.read_text("utf-8"),
            parser="lalr",
            lexer=ByHand,
            import_paths=[str(path.parent)],
            debug=True,
        )
    finally:
        logger.handlers = handlers
        logger.setLevel(level)
    return "\n".join(records)


if __name__ == "__main__":
    GOLDEN.write_text(conflicts("statement"), encoding="utf-8")
