"""Pass 5, continued: what conditions and messages refer to: relations, aliases, roles."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from checker.errors import Fix, Mistake
from checker.ruleset.compiling import CompiledConflict, placing
from checker.ruleset.condition import Alias, Call, Compare, Constant, RoleOf, leaves
from checker.ruleset.declared import ConflictDecl
from checker.ruleset.mending import MOST_IN_ONE
from checker.ruleset.message import LONGEST, MOST_HOLES, parse_message, strays, too_long
from checker.ruleset.misnaming import name_meant
from checker.ruleset.quoting import place_in
from checker.ruleset.relations import RELATIONS, ArgumentSort, Signature
from checker.ruleset.roles import HOLDER, LABELS, Roles, roles_of_any, roles_of_kinds
from checker.ruleset.verifying import Draft, as_alias
from checker.ruleset.when import DATE
from checker.source import Span

_SORTS: Mapping[ArgumentSort, str] = {"statement": "statements: `alias`", "role": "roles: `alias.role`"}


@dataclass(frozen=True, slots=True)
class _Scope:
    """What may be referred to in one conflict rule: alias -> its kinds and their roles."""

    decl: ConflictDecl
    kinds: Mapping[str, tuple[str, ...]]
    roles: Mapping[str, Roles]  # by alias; an alias with an unknown kind is missing

    def mistake(self, code: str, message: str, span: Span, help: str = "", fix: Fix | None = None) -> Mistake:
        """A mistake in this rule's file."""
        return Mistake(code, message, self.decl.source, span, help, fix)

    def misnamed(self, code: str, message: str, place: Span, known: Iterable[str]) -> Mistake:
        """A name, at its place in the file, that should be one of the known ones."""
        name = place.of(self.decl.source.text)
        meant, help = name_meant(name, tuple(known))
        return self.mistake(code, message, place, help, Fix(place, meant) if meant else None)


def conditions_refer_to_what_exists(draft: Draft) -> Iterator[Mistake]:
    """Relations are known, take what they are given, and every alias and role exists."""
    for compiled, scope in _scopes(draft):
        for leaf in leaves(compiled.condition) if compiled.condition else ():
            match leaf:
                case Call():
                    yield from _call(scope, leaf)
                case Compare():
                    yield from _comparison(scope, leaf)


def both_statements_are_compared(draft: Draft) -> Iterator[Mistake]:
    """A condition that leaves one statement out would pair the other with everything."""
    for compiled, scope in _scopes(draft):
        if compiled.condition is None:
            continue
        used = {name for leaf in leaves(compiled.condition) for name in _aliases(leaf)}
        for alias, _ in scope.decl.between:
            if alias.value not in used and used <= scope.kinds.keys():
                message = f"the condition never looks at `{alias.value}`"
                help = "a conflict lies between two statements: compare both"
                yield scope.mistake("unused-alias", message, alias.span, help)


def messages_refer_to_what_exists(draft: Draft) -> Iterator[Mistake]:
    """The holes of a message are aliases and roles that exist."""
    for _, scope in _scopes(draft):
        decl = scope.decl
        if too_long(decl.message.value):
            message = f"more than {LONGEST} characters or {MOST_HOLES} holes"
            yield scope.mistake("bad-message", message, decl.message.span, "write a shorter message")
            continue
        for stray in strays(decl.message.value)[:MOST_IN_ONE]:
            place = place_in(decl.message, decl.source, stray.start, stray.end)
            help = "holes are written {alias.role} or {alias}"
            fix = _hole(scope, place)
            yield scope.mistake("bad-message", "this is no hole", place, help, fix)
        for part in parse_message(decl.message.value, placing(decl.source, decl.message)).parts:
            if not isinstance(part, str):
                yield from _reference(scope, part)


def _hole(scope: _Scope, place: Span) -> Fix | None:
    """The hole that is meant by braces around an alias and a role in some other notation."""
    alias, *roles = re.findall(r"[a-z_]+", place.of(scope.decl.source.text).lower()) or [""]
    if alias not in scope.kinds or len(roles) > 1:
        return None
    return Fix(place, f"{{{'.'.join((alias, *roles))}}}")


def _scopes(draft: Draft) -> Iterator[tuple[CompiledConflict, _Scope]]:
    """Each conflict rule with its scope; one without `between`, reported already, has none."""
    known = roles_of_kinds(draft.statements)
    for compiled in (rule for rule in draft.conflicts if rule.decl.between):
        kinds = {alias.value: tuple(kind.value for kind in some) for alias, some in compiled.decl.between}
        roles = {
            alias: roles_of_any(known[kind] for kind in some)
            for alias, some in kinds.items()
            if some and known.keys() >= set(some)
        }
        yield compiled, _Scope(compiled.decl, kinds, roles)


def _call(scope: _Scope, call: Call) -> Iterator[Mistake]:
    signature = RELATIONS.get(call.relation)
    if signature is None:
        place = Span(call.span.start, call.span.start + len(call.relation))
        message = f"there is no relation `{call.relation}`"
        yield scope.misnamed("unknown-relation", message, place, RELATIONS)
    elif not _fits(call, signature):
        message = f"`{call.relation}` compares two {_SORTS[signature.arguments[0]]}"
        like = _call_like(scope, call, signature)
        yield scope.mistake("wrong-arguments", message, call.span, f"write `{like}`", Fix(call.span, like))
    for argument in call.arguments:
        yield from _reference(scope, argument)


def _fits(call: Call, signature: Signature) -> bool:
    sorts = tuple("statement" if isinstance(argument, Alias) else "role" for argument in call.arguments)
    return sorts == signature.arguments


def _call_like(scope: _Scope, call: Call, signature: Signature) -> str:
    """The call with arguments of the right number and sort, as near as can be to what is written."""
    given = [(a.name, "") if isinstance(a, Alias) else (a.alias, a.role) for a in call.arguments]
    roles = {alias: role for alias, role in given if role}
    first, second = (*dict.fromkeys((*(alias for alias, _ in given), *scope.kinds)), "a", "b")[:2]
    if signature.arguments[0] == "statement":
        return f"{call.relation}({first}, {second})"
    one, other = (roles.get(alias) or _some_role(scope, alias) for alias in (first, second))
    return f"{call.relation}({first}.{one}, {second}.{other})"


def _some_role(scope: _Scope, alias: str) -> str:
    """A role that every statement under the alias has, rather not its holder."""
    certain = scope.roles[alias].certain - LABELS if alias in scope.roles else frozenset()
    return next(iter(sorted(certain - {HOLDER})), HOLDER)


def _comparison(scope: _Scope, comparison: Compare) -> Iterator[Mistake]:
    for operand in (comparison.left, comparison.right):
        if isinstance(operand, RoleOf):
            yield from _reference(scope, operand)
        else:
            yield from _constant(scope, operand)


def _constant(scope: _Scope, constant: Constant) -> Iterator[Mistake]:
    if isinstance(constant.value, str) and DATE.fullmatch(constant.value):
        last = f'"{constant.value[:8]}28"'
        message = f'there is no day "{constant.value}"'
        yield scope.mistake("bad-date", message, constant.span, "write another day", Fix(constant.span, last))


def _reference(scope: _Scope, reference: Alias | RoleOf) -> Iterator[Mistake]:
    alias = reference.name if isinstance(reference, Alias) else reference.alias
    if alias in map(as_alias, scope.kinds) and alias not in scope.kinds:
        return  # badly formed in `between`, and told there
    if alias not in scope.kinds:
        place = Span(reference.span.start, reference.span.start + len(alias))
        yield scope.misnamed("unknown-alias", f"`between` has no alias `{alias}`", place, scope.kinds)
    elif isinstance(reference, RoleOf) and alias in scope.roles:
        yield from _role(scope, reference, scope.roles[alias])


def _role(scope: _Scope, reference: RoleOf, roles: Roles) -> Iterator[Mistake]:
    kinds = " or ".join(f"`{kind}`" for kind in scope.kinds[reference.alias])
    role = reference.role
    place = Span(reference.span.start + len(reference.alias) + 1, reference.span.end)
    if role not in roles.possible:
        if roles.complete:
            message = f"no pattern of {kinds} binds `${role}`"
            yield scope.misnamed("unknown-role", message, place, roles.possible)
    elif role not in roles.certain and not reference.optional:
        message = f"not every pattern of {kinds} binds `${role}`"
        help = f"write `{reference.alias}.{role}?`, or bind `${role}` in all of them"
        fix = Fix(Span(place.end, place.end), "?")
        yield scope.mistake("unbound-role", message, place, help, fix)


def _aliases(leaf: Call | Compare) -> Iterator[str]:
    parts = leaf.arguments if isinstance(leaf, Call) else (leaf.left, leaf.right)
    for part in parts:
        if isinstance(part, Alias):
            yield part.name
        elif isinstance(part, RoleOf):
            yield part.alias
