"""The configuration held against the rules: names that no rule has, rules that may not be set aside."""

from __future__ import annotations

from collections.abc import Iterator

from checker.config import Config, KeyPath
from checker.errors import ConfigError, Mistake
from checker.ruleset import suggestion
from checker.triage.remarks import RULES
from checker.triage.terms import Terms


def prove(terms: Terms) -> None:
    """Raises ConfigError where the configuration names rules that are not there, or must be told."""
    found = (*_unknown_rules(terms), *_unsuppressible(terms))
    if found:
        raise ConfigError(tuple(sorted(found, key=lambda mistake: mistake.span)))


def _named(config: Config) -> Iterator[tuple[KeyPath, str]]:
    """The rules that the configuration names, with the keys under which it does.

    An entry of `allow` for a rule that is there no more is stale, and told as such.
    """
    yield from ((("select",), name) for name in config.select)
    yield from ((("ignore",), name) for name in config.ignore)
    yield from ((("severity", one.rule), one.rule) for one in config.severity)


def _unknown_rules(terms: Terms) -> Iterator[Mistake]:
    """Names that no rule has; a remark may be ignored or have another severity, and not be selected."""
    source = terms.config.source
    for path, name in _named(terms.config):
        known = tuple(terms.rules) if path == ("select",) else (*terms.rules, *RULES)
        if name not in known:
            place, help = terms.config.place(path, name), suggestion(name, known)
            yield Mistake("unknown-rule", f"no rule is called `{name}`", source, place, help)


def _unsuppressible(terms: Terms) -> Iterator[Mistake]:
    config = terms.config
    for index, allow in enumerate(config.allow):
        if not terms.rules.get(allow.rule, True):
            message = f"findings of `{allow.rule}` cannot be set aside: it has `suppressible: false`"
            place = config.place(("allow", index), allow.rule)
            yield Mistake("unsuppressible", message, config.source, place, "take the entry out")
