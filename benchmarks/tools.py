"""What is measured: our own command with three sets of rules, and the peers."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from benchmarks.environments import Environment

_SPACY = Environment("pip", ("spacy>=3.8,<4",))
_SEMGREP = Environment("pip", ("semgrep>=1.180,<2",))
_RUNNERS = str(Path(__file__).with_name("runners"))


def _printed(out: str) -> int:
    return int(out)


def _statements(out: str) -> int:
    return sum(len(json.loads(line)["statements"]) for line in out.splitlines())


def _findings(out: str) -> int:
    return sum(len(json.loads(line)["findings"]) for line in out.splitlines())


def _proselint(out: str) -> int:
    return sum(len(one["diagnostics"]) for one in json.loads(out)["result"].values())


def _semgrep(out: str) -> int:
    return len(json.loads(out)["results"])


def _textlint(out: str) -> int:
    return sum(len(one["messages"]) for one in json.loads(out))


@dataclass(frozen=True, slots=True)
class Tool:
    """A command with holes, and how many hits its output tells of.

    {python} is ours; {home} the folder of its environment; {common} and {rare} the folders with the rules;
    {jsonl}, {folder} and {wrapped} the texts: one a line, one a file, one a file in short lines; {runners}
    the scripts that call libraries.
    """

    name: str
    title: str
    environment: Environment | None
    command: tuple[str, ...]
    hits: Callable[[str], int]

    def words(self, places: Mapping[str, str]) -> list[str]:
        """The command, with each hole filled."""
        return [word.format(runners=_RUNNERS, **places) for word in self.command]


_CHECK = ("{python}", "-m", "checker")
_PLAINLY = ("{jsonl}", "--format", "jsonl", "--quiet", "--jobs", "1", "--no-cache")
_SCAN = ("{home}/bin/semgrep", "scan", "--metrics", "off", "--disable-version-check", "--no-git-ignore")
# It takes long lines for a program's output and leaves them out.
_WHOLLY = ("--jobs", "1", "--max-target-bytes", "0", "--json", "--quiet", "{wrapped}")

OURS = (
    Tool("all", "ours, all shipped rules", None, (*_CHECK, "rules/", *_PLAINLY), _findings),
    Tool(
        "same",
        "ours, the same rules, statements listed",
        None,
        (*_CHECK, "{common}/ours.yaml", *_PLAINLY, "--statements"),
        _statements,
    ),
    Tool(
        "rare",
        "ours, rules whose words hardly occur",
        None,
        (*_CHECK, "{rare}/ours.yaml", *_PLAINLY),
        _findings,
    ),
)
"""Our own command; each peer is compared with all three."""

PEERS = (
    Tool(
        "spacy-phrases",
        "spaCy PhraseMatcher (literal phrases)",
        _SPACY,
        ("{home}/bin/python", "{runners}/with_spacy.py", "phrases", "{common}/plain.json", "{jsonl}"),
        _printed,
    ),
    Tool(
        "spacy-matcher",
        "spaCy Matcher",
        _SPACY,
        ("{home}/bin/python", "{runners}/with_spacy.py", "matcher", "{common}/plain.json", "{jsonl}"),
        _printed,
    ),
    Tool(
        "textlint",
        "textlint with prh",
        Environment("npm", ("textlint@15", "textlint-rule-prh@6")),
        (
            "{home}/node_modules/.bin/textlint",
            "--config",
            "{common}/textlint.json",
            "--format",
            "json",
            "{folder}",
        ),
        _textlint,
    ),
    Tool(
        "wink-nlp",
        "wink-nlp, custom entities",
        Environment("npm", ("wink-nlp@2", "wink-eng-lite-web-model@1")),
        ("node", "{runners}/with_wink.js", "{home}", "{common}/plain.json", "{jsonl}"),
        _printed,
    ),
    Tool(
        "compromise",
        "compromise, match net",
        Environment("npm", ("compromise@14",)),
        ("node", "{runners}/with_compromise.js", "{home}", "{common}/plain.json", "{jsonl}"),
        _printed,
    ),
    Tool(
        "proselint",
        "proselint (rules of its own)",
        Environment("pip", ("proselint>=0.16,<0.17",)),
        ("{home}/bin/proselint", "check", "--output-format", "json", "{folder}"),
        _proselint,
    ),
    Tool(
        "semgrep-generic",
        "semgrep, generic (literal phrases)",
        _SEMGREP,
        (*_SCAN, "--config", "{common}/semgrep-generic.yaml", *_WHOLLY),
        _semgrep,
    ),
    Tool(
        "semgrep-regex",
        "semgrep, regular expressions",
        _SEMGREP,
        (*_SCAN, "--config", "{common}/semgrep-regex.yaml", *_WHOLLY),
        _semgrep,
    ),
)
