"""The configuration held against the rules: names that no rule has, rules that may not be set aside."""

from __future__ import annotations

from collections.abc import Iterator

from checker.config import Config, KeyPath, nearest
from checker.errors import ConfigError, Mistake
from checker.triage.remarks import RULES
from checker.triage.terms import Terms


def prove(terms: Terms) -> None:
    """Raises ConfigError where the configuration names rules that are not there, or must be told."""
    known = (*terms.rules, *RULES)
    config = terms.config
    unknown = (_unknown_rule(config, path, name, known) for path, name in _named(config) if name not in known)
    found = (*unknown, *_unsuppressible(terms))
    if found:
        raise ConfigError(tuple(sorted(found, key=lambda mistake: mistake.span)))


def _named(config: Config) -> Iterator[tuple[KeyPath, str]]:
    """The rules that the configuration names, with the keys under which it does.

    An entry of `allow` for a rule that is there no more is stale, and told as such.
    """
    yield from ((("select",), name) for name in config.select)
    yield from ((("ignore",), name) for name in config.ignore)
    yield from ((("severity", one.rule), one.rule) for one in config.severity)


def _unknown_rule(config: Config, path: KeyPath, name: str, known: tuple[str, ...]) -> Mistake:
    place = config.place(path, name)
    return Mistake("unknown-rule", f"no rule is called `{name}`", config.source, place, nearest(name, known))


def _unsuppressible(terms: Terms) -> Iterator[Mistake]:
    config = terms.config
    for index, allow in enumerate(config.allow):
        if not terms.rules.get(allow.rule, True):
            message = f"findings of `{allow.rule}` cannot be set aside: it has `suppressible: false`"
            place = config.place(("allow", index), allow.rule)
            yield Mistake("unsuppressible", message, config.source, place, "take the entry out")
