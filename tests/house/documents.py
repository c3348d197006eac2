"""A document of ours, with everything in it that can be run: files that it lists, commands and what they print.

```yaml file=NAME      a file, written into the folder in which the document's commands run
```text file=NAME      the same
```console             lines that begin with "$ check" are run there; below each stands what it prints
"""

from __future__ import annotations

import io
import os
import re
import shlex
from contextlib import redirect_stderr, redirect_stdout, suppress
from pathlib import Path

from checker.cli import main

ROOT = Path(__file__).parents[2]
DOCUMENTS = (ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md")))

_BLOCK = re.compile(r"^```(?P<what>[^\n]*)\n(?P<content>.*?)^```$", re.MULTILINE | re.DOTALL)
_COMMAND = re.compile(r"^\$ (?P<command>[^\n]*)\n(?P<shown>(?:(?!\$ )[^\n]*\n)*)", re.MULTILINE)


def blocks(document: Path) -> list[str]:
    """What stands behind the opening fence of each code block."""
    return [block["what"] for block in _BLOCK.finditer(document.read_text("utf-8"))]


def prose(document: Path) -> str:
    """What stands outside of code blocks."""
    return _BLOCK.sub("", document.read_text("utf-8"))


def anchors(document: Path) -> set[str]:
    """The names of a document's headings in links: "#what-a-finding-is"."""
    headings = re.findall(r"^#+ (.*)$", prose(document), re.MULTILINE)
    return {re.sub(r"[^\w -]", "", heading.lower()).replace(" ", "-") for heading in headings}


def as_run(document: Path, folder: Path) -> str:
    """The document's text with what its commands print when they are run in ``folder``, which is the current one.

    The folder gets the shipped rules and the seeds, and the files that the document lists.
    """
    for name in ("rules", "seeds"):
        (folder / name).symlink_to(ROOT / name, target_is_directory=True)
    return _BLOCK.sub(lambda block: _run_block(block, folder), document.read_text("utf-8"))


def _run_block(block: re.Match[str], folder: Path) -> str:
    what, content = block["what"], block["content"]
    listed = re.search(r"file=(\S+)", what)
    if listed:
        path = folder / listed[1]
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(content, encoding="utf-8")
    elif what == "console":
        content = _COMMAND.sub(lambda found: f"$ {found['command']}\n{printed(found['command'])}", content)
    return f"```{what}\n{content}```"


def printed(command: str) -> str:
    """What `check ...` prints, to both streams in the order of its lines."""
    name, *arguments = shlex.split(command)
    assert name == "check", command
    stream = io.StringIO()
    with redirect_stdout(stream), redirect_stderr(stream), suppress(SystemExit):
        main(arguments)
    text = stream.getvalue()
    return text if text.endswith("\n") or not text else f"{text}\n"


def update(document: Path, text: str) -> None:
    """Write the document anew where the environment asks for it."""
    if os.environ.get("UPDATE_GOLDEN"):
        document.write_text(text, encoding="utf-8")
