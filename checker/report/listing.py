"""The rules in overview, as values: what `check list` shows in each of its formats."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from checker.ruleset import ASSERTION, ConflictRule, Ruleset, StatementRule
from checker.ruleset.relations import RELATIONS, Signature
from checker.ruleset.roles import HOLDER, LABELS, Roles, roles_of_kinds


@dataclass(frozen=True, slots=True)
class ListedRule:
    """A statement rule; ``paired_by``: the conflict rules that ask for it by its own id."""

    rule: StatementRule
    paired_by: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ListedKind:
    """A kind of statement: what its statements bind, its rules, the ids of the conflict rules that pair it.

    Roles that not every statement of the kind has end in "?".  The kind ``assertion`` has no rules.
    """

    name: str
    roles: tuple[str, ...]
    rules: tuple[ListedRule, ...]
    paired_by: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Listing:
    """What a ruleset holds: kinds and conflict rules in the order of loading, word classes by name.

    The relations that its conditions may use are those of every ruleset.
    """

    kinds: tuple[ListedKind, ...] = ()
    conflicts: tuple[ConflictRule, ...] = ()
    words: tuple[tuple[str, tuple[str, ...]], ...] = ()
    relations: tuple[Signature, ...] = ()


def listing(ruleset: Ruleset) -> Listing:
    """All that the ruleset holds."""
    roles = roles_of_kinds(ruleset.statements)
    names = (*dict.fromkeys(rule.kind for rule in ruleset.statements), ASSERTION)
    return Listing(
        tuple(_kind(name, roles[name], ruleset) for name in names),
        ruleset.conflicts,
        tuple(sorted(ruleset.words.items())),
        tuple(RELATIONS.values()),
    )


def matching(listed: Listing, text: str) -> Listing:
    """What has ``text`` in its name or its doc, or is a kind, a member or a pair of such a name."""
    kinds = (_matching_kind(kind, text) for kind in listed.kinds)
    return Listing(
        tuple(kind for kind in kinds if kind is not None),
        tuple(rule for rule in listed.conflicts if _has(text, (rule.id, rule.doc, *paired_kinds(rule)))),
        tuple((name, members) for name, members in listed.words if _has(text, (name, *members))),
        tuple(relation for relation in listed.relations if _has(text, (relation.name, relation.doc))),
    )


def paired_kinds(rule: ConflictRule) -> tuple[str, ...]:
    """The names of kinds and statement rules that a conflict rule pairs."""
    return tuple(name for _, names in rule.between for name in names)


def _kind(name: str, roles: Roles, ruleset: Ruleset) -> ListedKind:
    rules = tuple(rule for rule in ruleset.statements if rule.kind == name)
    kinds = {rule.kind for rule in ruleset.statements}
    return ListedKind(
        name,
        _role_names(roles),
        tuple(
            ListedRule(rule, () if rule.id in kinds else _pairing(rule.id, ruleset.conflicts))
            for rule in rules
        ),
        _pairing(name, ruleset.conflicts),
    )


def _role_names(roles: Roles) -> tuple[str, ...]:
    """The holder, what is always there, what may be there: each in the order of the alphabet."""
    certain, possible = roles.certain - LABELS - {HOLDER}, roles.possible - roles.certain
    return (HOLDER, *sorted(certain), *(f"{role}?" for role in sorted(possible)))


def _pairing(name: str, conflicts: Iterable[ConflictRule]) -> tuple[str, ...]:
    return tuple(rule.id for rule in conflicts if name in paired_kinds(rule))


def _matching_kind(kind: ListedKind, text: str) -> ListedKind | None:
    if _has(text, (kind.name,)):
        return kind
    rules = tuple(listed for listed in kind.rules if _has(text, (listed.rule.id, listed.rule.doc)))
    return replace(kind, rules=rules) if rules else None


def _has(text: str, candidates: Iterable[str]) -> bool:
    return any(text.casefold() in candidate.casefold() for candidate in candidates)
