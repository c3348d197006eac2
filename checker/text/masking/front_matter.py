"""Front matter: the lines of YAML (---) or TOML (+++) at the head of a Markdown file."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field

import yaml

_FENCED = re.compile(
    r"(?P<fence>---|\+\+\+)[ \t]*\r?\n(?P<inside>(?:.*\r?\n)*?)(?P<end>(?P=fence)|\.\.\.)[ \t]*(?:\r?\n|$)"
)
_KEY = re.compile(r"(?:[ \t\r]*(?:#.*)?\n)*+[ \t]*[\w-]+[ \t]*:(?:\s|$)")
_TOML_LINE = re.compile(r"at line (\d+)")


LONGEST = 20_000
"""Characters of front matter; what is longer is text between two lines across the page."""


class FrontMatterError(Exception):
    """Front matter that is not YAML, or not TOML: why, and in which line of the file."""

    def __init__(self, message: str, line: int) -> None:
        super().__init__(message)
        self.message = message
        self.line = line


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """The fields at the head of a file with the lines they stand in, and where the text begins."""

    end: int = 0
    values: Mapping[str, object] = field(default_factory=dict)  # YAML: scalars as written; others as None
    lines: Mapping[str, int] = field(default_factory=dict)


def front_matter(text: str) -> FrontMatter:
    """The front matter of a text; an empty one where it has none.  Raises FrontMatterError."""
    found = _FENCED.match(text, 0, LONGEST)
    if found is None:
        return FrontMatter()
    if found["fence"] == "+++":
        return _from_toml(found["inside"], found.end())
    return _from_yaml(found["inside"], found.end())


def _from_yaml(inside: str, end: int) -> FrontMatter:
    """Of YAML that is no table of fields: none, the dashes are a line across the page."""
    try:
        root = yaml.compose(inside, Loader=yaml.SafeLoader)
    except (yaml.YAMLError, RecursionError) as error:
        if not _KEY.match(inside):
            return FrontMatter()
        mark = getattr(error, "problem_mark", None)
        problem = getattr(error, "problem", None) or "it cannot be read"
        raise FrontMatterError(
            f"front matter that is not YAML: {problem}", mark.line + 2 if mark else 1
        ) from None
    if root is not None and not isinstance(root, yaml.MappingNode):
        return FrontMatter()
    fields = [(str(key.value), value) for key, value in root.value] if root else []
    return FrontMatter(
        end,
        {name: _scalar(value) for name, value in fields},
        {name: value.start_mark.line + 2 for name, value in fields},
    )


def _scalar(node: yaml.Node) -> object:
    """A scalar as written, None for the empty one; a list or table is none, and no string either."""
    if not isinstance(node, yaml.ScalarNode):
        return ()
    return None if node.tag.endswith(":null") else node.value


def _from_toml(inside: str, end: int) -> FrontMatter:
    try:
        values = tomllib.loads(inside.replace("\r\n", "\n"))
    except RecursionError:
        raise FrontMatterError("front matter that is not TOML: it lies too deep", 1) from None
    except tomllib.TOMLDecodeError as error:
        found = _TOML_LINE.search(str(error))
        raise FrontMatterError(
            f"front matter that is not TOML: {error}", int(found[1]) + 1 if found else 1
        ) from None
    rows = enumerate(inside.splitlines(), 2)
    lines = {row.partition("=")[0].strip(): number for number, row in rows if "=" in row}
    return FrontMatter(end, values, lines)
