"""Rule files for tests, written into a folder."""

from __future__ import annotations

from pathlib import Path

REFUSAL = """\
statements:
  - id: refusal
    doc: The holder will not do something.
    patterns:
      - $holder refuses to $action
    examples:
      - match: The union refuses to vote.
      - no_match: The union votes.
"""

REFUSED_AND_DONE = """\
conflicts:
  - id: refused-and-done
    doc: Somebody does what somebody refuses.
    severity: note
    between: {refused: refusal, done: assertion}
    when: negates(refused, done)
    message: '"{refused.action}" is refused'
    examples:
      - conflict: The union refuses to vote. The union votes.
        severity: note
      - consistent: The union refuses to vote. The club sleeps.
        todo: true
"""


def write(folder: Path, **files: str) -> None:
    """Writes each file; `deep__name` becomes deep/name.yaml."""
    for name, text in files.items():
        path = folder / f"{name.replace('__', '/')}.yaml"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
