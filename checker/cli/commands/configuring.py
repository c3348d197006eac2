"""Options that a configuration may give as well, and what comes of both: the command line wins."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from checker import config, testing, triage
from checker.cli.status import COUNTED
from checker.config import Config
from checker.ruleset import EVERYTHING, Outline, ignore, select
from checker.running import Cache, outline_of
from checker.triage import RULES, Terms, prove, rules_of

if TYPE_CHECKING:  # a run in which nothing is new does without them
    from checker.ruleset import Ruleset

_ON_COMMAND_LINE = "command line"
_DEFAULTS: Mapping[str, Any] = {"rules": (EVERYTHING,), "fail-on": "warning"}
_DAY = click.DateTime(["%Y-%m-%d"])

_OPTIONS = (
    click.argument("rules", metavar="[RULES", required=False),
    click.argument("texts", metavar="TEXT...]", nargs=-1),
    click.option("--select", metavar="RULE", multiple=True, help="Only this conflict rule; repeatable."),
    click.option("--ignore", metavar="RULE", multiple=True, help="Not this conflict rule; repeatable."),
    click.option("--config", "config_file", metavar="FILE", help="This configuration, not the nearest one."),
    click.option("--no-config", is_flag=True, help="No configuration."),
    click.option(
        "--today", metavar="DATE", type=_DAY, help="The day on which suppressions may have expired."
    ),
)

fail_on = click.option("--fail-on", type=click.Choice(list(COUNTED)), help="Default: warning.")
baseline = click.option("--baseline", metavar="FILE", help="Set aside the findings that are known by it.")


@dataclass(frozen=True, slots=True)
class Settings:
    """What a run goes by, each value from the command line, else the configuration, else the default."""

    config: Config
    today: date
    rules: tuple[str, ...] = ()
    texts: tuple[str, ...] = ()
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    fail_on: str = ""
    output: tuple[str, ...] = ()
    exclude: tuple[str, ...] = ()
    jobs: int = 0
    cache: str = ""
    baseline: str = ""
    origins: Mapping[str, str] = field(default_factory=dict, hash=False)

    @property
    def whole(self) -> bool:
        """Whether the texts are all those that the configuration is for."""
        return self.origins["texts"] not in (_ON_COMMAND_LINE, "default")


KEYS = ("rules", "texts", "select", "ignore", "fail_on", "output", "exclude", "jobs", "cache", "baseline")


def options(command: Callable[..., Any]) -> Callable[..., Any]:
    """RULES and TEXT, which a configuration may name, and the options that choose rules and configuration."""
    for option in reversed(_OPTIONS):
        command = option(command)
    return command


def settings(given: Mapping[str, Any]) -> Settings:
    """What comes of the words of the command line, by the names of their parameters.

    Raises ConfigError for a configuration with mistakes, UsageError where no text is named.
    """
    found = _configuration(given)
    today = given["today"].date() if given["today"] else datetime.now(UTC).date()
    told = {**given, "rules": (given["rules"],) if given["rules"] else ()}
    merged, origins = _merged(told, found)
    if given.get("more"):
        merged["rules"] = (*merged["rules"], *given["more"])
    chosen = Settings(found, today, **merged, origins=origins)
    if told["select"] and not told["ignore"]:
        chosen = replace(chosen, ignore=tuple(name for name in chosen.ignore if name not in chosen.select))
    return chosen


def _configuration(given: Mapping[str, Any]) -> Config:
    if given["no_config"]:
        return Config()
    return config.read(Path(given["config_file"])) if given["config_file"] else config.find(Path())


def _merged(given: Mapping[str, Any], found: Config) -> tuple[dict[str, Any], dict[str, str]]:
    """The values by their names, and where each comes from."""
    values: dict[str, Any] = {}
    origins: dict[str, str] = {}
    for name in KEYS:
        key = name.replace("_", "-")
        if given.get(name):
            values[name], origins[name] = given[name], _ON_COMMAND_LINE
        elif getattr(found, name):
            values[name], origins[name] = getattr(found, name), origin_of(found, key)
        else:
            values[name], origins[name] = _DEFAULTS.get(key, type(getattr(found, name))()), "default"
    return values, origins


def origin_of(found: Config, key: str) -> str:
    """Where a key of the configuration stands: FILE:LINE."""
    return f"{found.source.name}:{found.line(key)}"


def with_texts(chosen: Settings) -> Settings:
    """The settings.  Raises UsageError where neither the command line nor a configuration names a text."""
    if not chosen.texts:
        raise click.UsageError("Missing argument 'TEXT...': name one, or `texts` in checker.toml")
    return chosen


def rules(chosen: Settings, cache: Cache | None) -> Outline:
    """The rules that are meant, all of them.  Raises RuleError where they are wrong."""
    return outline_of(chosen.rules, cache, load_proved)


def load_proved(paths: Sequence[str]) -> Ruleset:
    """As ``testing.load_proved``; the rooms that compile are entered when there is something to compile."""
    return testing.load_proved(paths)


def rules_and_terms(ruleset: Outline, chosen: Settings) -> tuple[Outline, Terms]:
    """The rules that select and ignore leave, and the terms on which their findings are reported.

    Raises ConfigError for a configuration that does not fit the rules, UnknownRule for a name on the
    command line that no rule has, BaselineError for a baseline that cannot be read.
    """
    terms = Terms(chosen.today, rules_of(ruleset), frozenset(), chosen.config, whole=chosen.whole)
    prove(terms)
    left = _chosen(ruleset, chosen)
    return left, replace(
        terms,
        applied=frozenset(rule.id for rule in left.conflicts),
        ignored=frozenset(chosen.ignore) & frozenset(RULES),
        baseline=triage.load(chosen.baseline) if chosen.baseline else None,
    )


def _chosen(ruleset: Outline, chosen: Settings) -> Outline:
    selected = select(ruleset, chosen.select) if chosen.select else ruleset
    names = tuple(name for name in chosen.ignore if name not in RULES)
    kept = {rule.id for rule in ignore(ruleset, names).conflicts}
    return replace(selected, conflicts=tuple(rule for rule in selected.conflicts if rule.id in kept))
