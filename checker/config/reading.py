"""Reading a configuration file: checker.toml, or [tool.checker] in pyproject.toml."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from checker.config.checking import Entry, mistakes
from checker.config.places import places
from checker.config.values import Allow, Config, Severities
from checker.errors import ConfigError, Mistake
from checker.source import Source, Span

_TABLE = ("tool", "checker")
_AT = re.compile(r"(?P<message>.*) \(at (?:line (?P<line>\d+), column (?P<column>\d+)|end of document)\)")
_EVERYWHERE = "**"


def read(path: Path) -> Config:
    """The configuration in a file.  Raises ConfigError with all its mistakes."""
    source = _source(path)
    root = _TABLE if path.name == "pyproject.toml" else ()
    table = _below(_parsed(source), source, root)
    bare = Config(source, path.parent.as_posix(), places=places(source, root))
    found = tuple(sorted(mistakes(Entry(bare, (), table)), key=lambda mistake: mistake.span))
    if found:
        raise ConfigError(found)
    return _filled(bare, table)


def _below(whole: Any, source: Source, root: tuple[str, ...]) -> dict[str, Any]:
    """The table under the keys ``root``.  Raises ConfigError where there is none."""
    table = whole
    for name in root:
        table = table.get(name) if isinstance(table, dict) else None
    if isinstance(table, dict):
        return table
    message = "a table [tool.checker] is expected in this file"
    raise ConfigError((Mistake("wrong-shape", message, source, Span(0, 1)),))


def _source(path: Path) -> Source:
    name = path.as_posix()
    try:
        return Source(name, path.read_text("utf-8"))
    except OSError as error:
        message = f"the configuration cannot be read: {(error.strerror or str(error)).lower()}"
    except UnicodeDecodeError:
        message = "the configuration is not UTF-8"
    raise ConfigError((Mistake("unreadable", message, Source(name, ""), Span(0, 0)),))


def _parsed(source: Source) -> dict[str, Any]:
    import tomllib  # noqa: PLC0415  most runs have no configuration

    try:
        return tomllib.loads(source.text)
    except RecursionError:
        raise ConfigError((Mistake("toml", "lies too deep", source, Span(0, 1)),)) from None
    except tomllib.TOMLDecodeError as error:
        found = _AT.match(str(error))
        message = found["message"] if found else str(error)
        raise ConfigError(
            (Mistake("toml", f"not TOML: {message}", source, _fault(source, found)),)
        ) from error


def _fault(source: Source, found: re.Match[str] | None) -> Span:
    if found is None or found["line"] is None:
        end = len(source.text.rstrip())
        return Span(max(0, end - 1), end)
    start = source.line_span(int(found["line"])).start + int(found["column"]) - 1
    return Span(start, start + 1)


def _filled(bare: Config, table: Mapping[str, Any]) -> Config:
    def texts(key: str) -> tuple[str, ...]:
        return tuple(table.get(key, ()))

    return replace(
        bare,
        rules=tuple(_rules(bare.folder, one) for one in texts("rules")),
        texts=tuple(_from_here(bare.folder, one) for one in texts("texts")),
        select=texts("select"),
        ignore=texts("ignore"),
        severity=tuple(_severities(table.get("severity", {}))),
        fail_on=table.get("fail-on", ""),
        output=tuple(_output(bare.folder, one) for one in texts("output")),
        exclude=texts("exclude"),
        jobs=table.get("jobs", 0),
        cache=_from_here(bare.folder, table.get("cache", "")),
        baseline=_from_here(bare.folder, table.get("baseline", "")),
        allow=tuple(Allow(**entry) for entry in table.get("allow", ())),
    )


def _from_here(folder: str, path: str) -> str:
    """A path of the file's folder as seen from the current one; "" stays so."""
    return (Path(folder) / path).as_posix() if path else ""


def _rules(folder: str, name: str) -> str:
    """A path where there is such a file or folder, else the name of a pack."""
    path = _from_here(folder, name)
    return path if Path(path).exists() else name


def _output(folder: str, text: str) -> str:
    shape, equals, path = text.partition("=")
    return f"{shape}={_from_here(folder, path)}" if equals else text


def _severities(table: Mapping[str, Any]) -> list[Severities]:
    return [
        Severities(rule, glob, severity)
        for rule, value in table.items()
        for glob, severity in (value.items() if isinstance(value, dict) else ((_EVERYWHERE, value),))
    ]
