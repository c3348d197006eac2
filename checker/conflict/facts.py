"""A clause or a phrase as a set of facts: what its things are called and how they are linked.

"A boy in a red coat is riding a horse" holds the things *boy*, *coat*, *horse* and the event
*ride*; labels name them (coat: red) and links join them (ride -subject-> boy, boy -in-> coat).
Two wordings of one state of affairs give the same facts, and what a clause denies can be looked
for, fact by fact, in what another one claims.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from checker.conflict import tables
from checker.conflict.graph import Fact, Facts, Label, Link, Mention, Same, assemble, canonical
from checker.english.lexicon_classes import partitives
from checker.english.quantities import read_amount
from checker.model import Adjective, Argument, Clause, NounPhrase, Time, VerbGroup
from checker.source import Span

# Things said only below this many opaque verbs ("wants to", "if") are as deep as that.
OUT_OF_REACH = 100


def facts(*values: Clause | NounPhrase | Adjective) -> Facts:
    """The facts of one or more values of one text; the root is that of the first."""
    found = [fact for value in values for fact in _read(value, 0)]
    canon = canonical([fact for fact in found if isinstance(fact, Same)])
    return assemble(canon.get(root_of(values[0]), root_of(values[0])), found, canon)


def content_words(said: Facts) -> frozenset[str]:
    """The lemmas of what is spoken of and what happens, without those that say little."""
    labels = (label for group in said.labels.values() for label in group)
    found = frozenset(label.lemma for label in labels if label.kind in ("head", "verb", "modifier"))
    return found - tables.LIGHT_VERBS - tables.PRONOUNS


def root_of(value: Clause | NounPhrase | Adjective) -> Span:
    """The node that stands for the whole value: its event, or what is said to be so."""
    if isinstance(value, Clause):
        return _clause_node(value)
    return value.span


def _read(value: Clause | NounPhrase | Adjective, depth: int) -> Iterator[Fact]:
    if isinstance(value, Clause):
        yield from _clause(value, depth)
    elif isinstance(value, NounPhrase):
        yield from _phrase(value, depth)
    else:
        yield Mention(value.span, depth)
        yield from _adjective(value, value.span)


# -- clauses ------------------------------------------------------------------------------------


def argument(clause: Clause, role: str) -> NounPhrase | None:
    """The clause's noun phrase in a role, the first where there are several."""
    for item in clause.arguments:
        if item.role == role and isinstance(item.value, NounPhrase):
            return item.value
    return None


def spoken_of(clause: Clause) -> NounPhrase | None:
    """The phrase in front of the verb: in a passive the one that it is done to."""
    passive = clause.verb is not None and clause.verb.passive
    return argument(clause, "object" if passive else "subject")


def _clause_node(clause: Clause) -> Span:
    """A clause with "be" says something of its subject; any other is an event of its own."""
    thing = argument(clause, "object" if clause.existential else "subject")
    if thing is not None and (clause.existential or _is_copular(clause)):
        return thing.span
    return clause.verb.span if clause.verb is not None else clause.span


def _node_at(clause: Clause, depth: int) -> Span:
    """What is only wanted or feared of a thing is not said of it: "wants to be king"."""
    return clause.verb.span if depth and clause.verb is not None else _clause_node(clause)


def _is_copular(clause: Clause) -> bool:
    return clause.verb is not None and clause.verb.lemma in tables.COPULAS


def _clause(clause: Clause, depth: int) -> Iterator[Fact]:
    node = _node_at(clause, depth)
    yield Mention(node, depth)
    if clause.verb is not None and node == clause.verb.span:
        yield Label(node, "verb", clause.verb.lemma)
    for adverb in clause.adverbs:
        yield from _adverb(node, adverb.lemma)
    for time in clause.times:
        yield Label(node, "time", time_label(time))
    for item in clause.arguments:
        if item.marker not in tables.SOURCE_MARKERS:
            yield from _argument(item, node, clause.verb, depth)


def _adverb(node: Span, lemma: str) -> Iterator[Fact]:
    if lemma not in tables.EMPTY_ADVERBS:
        yield Label(node, "adverb", lemma)


def _argument(item: Argument, node: Span, verb: VerbGroup | None, depth: int) -> Iterator[Fact]:
    value = item.value
    if isinstance(value, Adjective):
        yield from _adjective(value, node)
    elif isinstance(value, Clause):
        inner = _inner_depth(item, verb, depth)
        yield from _clause(value, inner)
        yield Link(node, item.marker or item.role, _node_at(value, inner))
    elif item.role == "predicate" and value.span != node and not depth:
        yield Same(node, value.span)
        yield from _phrase(value, depth)
    else:
        yield from _linked_phrase(value, node, _role_name(item), depth)


def _role_name(item: Argument) -> str:
    return item.marker if item.role == "modifier" and item.marker else item.role


def _inner_depth(item: Argument, verb: VerbGroup | None, depth: int) -> int:
    """How deep a clause inside another lies: what is wanted or assumed is not claimed."""
    value = item.value
    if isinstance(value, Clause) and is_negated(value):
        return depth + OUT_OF_REACH
    if item.role == "complement" or (isinstance(value, Clause) and value.kind == "complement"):
        transparent = verb is not None and verb.lemma in tables.TRANSPARENT_VERBS
        return depth if transparent else depth + 1
    return depth + 1 if item.marker in tables.CONDITIONALS else depth


def is_negated(clause: Clause) -> bool:
    """Whether the clause itself carries a negating word, at its verb or at a noun."""
    if clause.verb is not None and clause.verb.negation:
        return True
    return any(isinstance(a.value, NounPhrase) and a.value.negated for a in clause.arguments)


def is_pro_form(clause: Clause) -> bool:
    """ "So was the bank", "neither did the unions": what is said stands in another clause."""
    if clause.verb is None or clause.verb.lemma not in tables.AUXILIARIES:
        return False
    if any(isinstance(item.value, Adjective | Clause) for item in clause.arguments):
        return False
    words = {clause.verb.negation, *(adverb.lemma for adverb in clause.adverbs)}
    return bool(words & {"so", "neither", "nor"})


def _denies_of(relative: Clause, value: NounPhrase) -> bool:
    """A relative clause that denies by a word of its own: "no man who rides" does not."""
    negated = [
        item.value for item in relative.arguments if isinstance(item.value, NounPhrase) and item.value.negated
    ]
    verb = relative.verb
    return bool(verb is not None and verb.negation) or any(phrase.span != value.span for phrase in negated)


def _adjective(value: Adjective, node: Span) -> Iterator[Fact]:
    yield Label(node, "modifier", value.lemma)
    for adverb in value.adverbs:
        yield from _adverb(node, adverb.lemma)
    for other in value.conjuncts:
        yield from _adjective(other, node)


# -- noun phrases -------------------------------------------------------------------------------


def _linked_phrase(value: NounPhrase, node: Span, role: str, depth: int) -> Iterator[Fact]:
    # "Not the cost but the noise": what stands behind "but" takes the place of what is denied.
    members = (value,) if value.coordinator == "but" else (value, *value.conjuncts)
    # "A or B is so" claims neither of them.
    inner = depth + OUT_OF_REACH if value.coordinator == "or" else depth
    for member in members:
        if member.span != node:
            yield Link(node, role, member.span)
        yield from _phrase(member, inner)


def _phrase(value: NounPhrase, depth: int) -> Iterator[Fact]:
    node = value.span
    yield Mention(node, depth, value)
    if contained(value) is None:
        yield Label(node, "head", head_lemma(value))
    for modifier in value.modifiers:
        if value.quantity is None or read_amount((modifier,)) is None:
            yield Label(node, "modifier", modifier.lower())
    if value.quantity is not None:
        yield Label(node, "quantity", f"{value.quantity.low:g}..{value.quantity.high:g}")
    if value.possessor is not None:
        yield from _linked_phrase(value.possessor, node, "of", depth)
    for item in value.complements:
        yield from _complement(item, value, depth)
    for other in value.appositions:
        yield Same(node, other.span)
        yield from _phrase(other, depth)
    for clause in value.relatives:
        yield from _clause(clause, depth + OUT_OF_REACH if _denies_of(clause, value) else depth)


def _complement(item: Argument, value: NounPhrase, depth: int) -> Iterator[Fact]:
    if isinstance(item.value, NounPhrase) and item.value is contained(value):
        yield Same(value.span, item.value.span)
        yield from _phrase(item.value, depth)
    elif isinstance(item.value, Clause):
        yield from _clause(item.value, depth + 1)
        yield Link(value.span, item.marker or "complement", _node_at(item.value, depth + 1))
    else:
        yield from _argument(item, value.span, None, depth)


@cache
def _bundling_nouns() -> frozenset[str]:
    return frozenset().union(*partitives().values())


def contained(value: NounPhrase) -> NounPhrase | None:
    """What a phrase only counts or bundles: the men of "a group of men"; None for any other phrase."""
    if value.head not in _bundling_nouns():
        return None
    behind = (item.value for item in value.complements if item.marker == "of")
    return next((inner for inner in behind if isinstance(inner, NounPhrase)), None)


def head_lemma(value: NounPhrase) -> str:
    """The lemma that a noun phrase is looked up by: of a name the name, in lower case."""
    if value.kind == "name":
        return (value.name or value.head).lower()
    head = value.head.lower()
    return tables.GENERAL_HEADS.get(head, head)


def time_label(time: Time) -> str:
    """A time expression as one comparable word."""
    return " ".join(str(field) for field in time_fields(time) if field) or "time"


def time_fields(time: Time) -> tuple[int | str | None, ...]:
    """What a time expression tells, wherever it stands."""
    return (time.year, time.month, time.day, time.weekday, time.relative)
