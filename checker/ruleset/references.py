"""Pass 5, continued: what conditions and messages refer to: relations, aliases, roles."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from checker.errors import Mistake
from checker.ruleset.compiling import CompiledConflict, placing
from checker.ruleset.condition import Alias, Call, Compare, Constant, RoleOf, leaves
from checker.ruleset.declared import ConflictDecl
from checker.ruleset.message import parse_message, strays
from checker.ruleset.names import suggestion
from checker.ruleset.quoting import place_in
from checker.ruleset.relations import RELATIONS, ArgumentSort, Signature
from checker.ruleset.roles import Roles, roles_of_any, roles_of_kinds
from checker.ruleset.verifying import Draft
from checker.ruleset.when import DATE
from checker.source import Span

_SORTS: Mapping[ArgumentSort, str] = {"statement": "statements: `alias`", "role": "roles: `alias.role`"}


@dataclass(frozen=True, slots=True)
class _Scope:
    """What may be referred to in one conflict rule: alias -> its kinds and their roles."""

    decl: ConflictDecl
    kinds: Mapping[str, tuple[str, ...]]
    roles: Mapping[str, Roles]  # by alias; an alias with an unknown kind is missing

    def mistake(self, code: str, message: str, span: Span, help: str = "") -> Mistake:
        """A mistake in this rule's file."""
        return Mistake(code, message, self.decl.source, span, help)


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
        for stray in strays(decl.message.value):
            place = place_in(decl.message, decl.source, stray.start, stray.end)
            yield scope.mistake(
                "bad-message", "this is no hole", place, "holes are written {alias.role} or {alias}"
            )
        for part in parse_message(decl.message.value, placing(decl.source, decl.message)).parts:
            if not isinstance(part, str):
                yield from _reference(scope, part)


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
        help = suggestion(call.relation, RELATIONS)
        yield scope.mistake("unknown-relation", f"there is no relation `{call.relation}`", place, help)
    elif not _fits(call, signature):
        message = f"`{call.relation}` compares two {_SORTS[signature.arguments[0]]}"
        yield scope.mistake(
            "wrong-arguments", message, call.span, f"write `{_call_like(scope, call, signature)}`"
        )
    for argument in call.arguments:
        yield from _reference(scope, argument)


def _fits(call: Call, signature: Signature) -> bool:
    sorts = tuple("statement" if isinstance(argument, Alias) else "role" for argument in call.arguments)
    return sorts == signature.arguments


def _call_like(scope: _Scope, call: Call, signature: Signature) -> str:
    """The call with arguments of the right number and sort, as near as can be to what is written."""
    written = (
        argument.name if isinstance(argument, Alias) else argument.alias for argument in call.arguments
    )
    first, second = (*dict.fromkeys((*written, *scope.kinds)), "a", "b")[:2]
    form = "{}" if signature.arguments[0] == "statement" else "{}.role"
    return f"{call.relation}({form.format(first)}, {form.format(second)})"


def _comparison(scope: _Scope, comparison: Compare) -> Iterator[Mistake]:
    for operand in (comparison.left, comparison.right):
        if isinstance(operand, RoleOf):
            yield from _reference(scope, operand)
        else:
            yield from _constant(scope, operand)


def _constant(scope: _Scope, constant: Constant) -> Iterator[Mistake]:
    if isinstance(constant.value, str) and DATE.fullmatch(constant.value):
        yield scope.mistake("bad-date", f'there is no day "{constant.value}"', constant.span)


def _reference(scope: _Scope, reference: Alias | RoleOf) -> Iterator[Mistake]:
    alias = reference.name if isinstance(reference, Alias) else reference.alias
    if alias not in scope.kinds:
        place = Span(reference.span.start, reference.span.start + len(alias))
        help = suggestion(alias, scope.kinds)
        yield scope.mistake("unknown-alias", f"`between` has no alias `{alias}`", place, help)
    elif isinstance(reference, RoleOf) and alias in scope.roles:
        yield from _role(scope, reference, scope.roles[alias])


def _role(scope: _Scope, reference: RoleOf, roles: Roles) -> Iterator[Mistake]:
    kinds = " or ".join(f"`{kind}`" for kind in scope.kinds[reference.alias])
    role = reference.role
    place = Span(reference.span.start + len(reference.alias) + 1, reference.span.end)
    if role not in roles.possible:
        if roles.complete:
            message = f"no pattern of {kinds} binds `${role}`"
            yield scope.mistake("unknown-role", message, place, suggestion(role, roles.possible))
    elif role not in roles.certain and not reference.optional:
        message = f"not every pattern of {kinds} binds `${role}`"
        help = f"write `{reference.alias}.{role}?`, or bind `${role}` in all of them"
        yield scope.mistake("unbound-role", message, place, help)


def _aliases(leaf: Call | Compare) -> Iterator[str]:
    parts = leaf.arguments if isinstance(leaf, Call) else (leaf.left, leaf.right)
    for part in parts:
        if isinstance(part, Alias):
            yield part.name
        elif isinstance(part, RoleOf):
            yield part.alias
