"""Building clauses: a sentence's tree becomes clauses with subject, objects and modifiers.

From the top down, so that control is settled on the way: "refused to sign" gives its infinitive the
refuser as subject, "urged the owners to sign" the owners.  Passive clauses are turned round: the
"by" phrase is the subject, the grammatical subject the object.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from lark import Token, Tree

from checker.english.attachment import ADDRESSING, COPULAS, NAMING, NO_AGENTS, PERCEPTION, WISHING, controls_object, is_person, keeps
from checker.english.boundaries import Terminal
from checker.english.lexicon_classes import deverbals
from checker.english.roles import Part, span_of, with_parts
from checker.model import (
    Adjective,
    Adverb,
    Argument,
    Clause,
    ClauseKind,
    Confidence,
    NounPhrase,
    Role,
    Time,
    VerbGroup,
)
from checker.source import Span

Node = Tree[Token]


@dataclass(frozen=True, slots=True)
class Segment:
    """What stands between two boundaries: clauses, or a phrase or leads that still lack a verb."""

    opening: Terminal | None  # the boundary before it
    clauses: tuple[Clause, ...]
    leads: tuple[Part, ...]
    subject: NounPhrase | None


@dataclass(frozen=True, slots=True)
class Builder:
    """What building needs to know of the sentence: its terminals and where it is quoted."""

    terminals: Sequence[Terminal]
    quotations: Sequence[Span]
    confidence: Confidence = "high"

    def terminal(self, leaf: Token) -> Terminal:
        """The terminal a leaf stands for."""
        return self.terminals[int(leaf)]

    # Segments and bodies.

    def segments(self, tree: Node) -> list[Segment]:
        """The segments of a sentence, in text order, not yet linked."""
        found: list[Segment] = []
        opening: Terminal | None = None
        for child in tree.children:
            if isinstance(child, Token):
                opening = self.terminal(child)
            else:
                found.append(self._segment(child, opening))
        return found

    def _segment(self, node: Node, opening: Terminal | None) -> Segment:
        leads = [part for lead in _subtrees(node, "lead") for part in self._lead(lead)]
        bodies = _subtrees(node, "body")
        if not bodies:
            return Segment(opening, (), tuple(leads), None)
        clauses, subject = self._body(bodies[0], "main")
        return Segment(opening, _with_leads(clauses, leads), () if clauses else tuple(leads), subject)

    def _lead(self, node: Node) -> list[Part]:
        first = node.children[0]
        if isinstance(first, Token) and first.type in {"PREP", "SUB"} or isinstance(first, Tree):
            return self._items([node], None)
        return list(self._small(first))  # type: ignore[arg-type]

    def _body(self, node: Node, kind: ClauseKind) -> tuple[tuple[Clause, ...], NounPhrase | None]:
        """The clauses of a body, and its subject where there is one."""
        phrases, verbals = _subtrees(node, "np"), _subtrees(node, "verbal")
        if _subtrees(node, "finite"):
            return self._clause_as_subject(node, kind), None
        asides = [part for aside in _subtrees(node, "aside") for part in self._items([aside], None)]
        subject, rest = self._subject(phrases[0], bool(verbals)) if phrases else (None, [])
        if verbals:
            return _with_leads(self._verbal(verbals[0], subject, kind), [*rest, *asides]), subject
        if subject is not None:
            return (self._fragment(subject, [*rest, *asides]),), subject
        parts = self._items([node], None)
        return (self._clause(None, None, parts, "fragment", span_of(parts)),), None

    def _clause_as_subject(self, node: Node, kind: ClauseKind) -> tuple[Clause, ...]:
        """ "Signing documents would be pointless": the subject is a clause."""
        first, finite = node.children
        assert isinstance(first, Tree)
        assert isinstance(finite, Tree)
        subjects = self._verb_phrase(first, None, "complement")
        marker = "ing" if first.data == "gerund" else "to"
        parts = [Argument("subject", s, s.span, marker) for s in subjects]
        return tuple(
            with_parts(replace(c, span=c.span.to(subjects[0].span)), parts) for c in self._verb_phrase(finite, None, kind)
        )

    def _subject(self, node: Node, has_verb: bool) -> tuple[NounPhrase, list[Part]]:
        """A subject keeps all that follows it; a bare metavariable stands for a clause and keeps nothing."""
        phrase, lifted = self._phrase(node, "" if has_verb else None)
        return phrase, self._items(lifted, None)

    def _fragment(self, subject: NounPhrase, parts: Sequence[Part]) -> Clause:
        if subject.kind == "variable" and not subject.conjuncts:
            return replace(self._clause(None, None, parts, "fragment", subject.span), variable=subject.variable)
        argument = Argument("subject", subject, subject.full)
        return self._clause(None, None, [argument, *parts], "fragment", subject.full)

    def _embedded(self, node: Node, kind: ClauseKind) -> tuple[Clause, ...]:
        leads = [part for lead in _subtrees(node, "lead") for part in self._lead(lead)]
        clauses, _ = self._body(_subtrees(node, "body")[0], kind)
        return _with_leads(clauses, leads)

    # Verbs.

    def _verbal(self, node: Node, subject: NounPhrase | None, kind: ClauseKind) -> tuple[Clause, ...]:
        return self._verb_phrase(node.children[0], subject, kind)  # type: ignore[arg-type]

    def _verb_phrase(self, node: Node, subject: NounPhrase | None, kind: ClauseKind) -> tuple[Clause, ...]:
        """finite, infinitive, gerund or participle with its coordinated verbs; all share the subject."""
        found: list[Clause] = []
        for leaf, items in _verbs(node):
            terminal = self.terminal(leaf)
            group = _shared_auxiliaries(terminal, found)
            own_kind: ClauseKind = "participle" if kind == "main" and group.form in {"gerund", "participle"} else kind
            found.append(self._finished(terminal, group, subject, items, own_kind))
        return tuple(found)

    def _finished(
        self, terminal: Terminal, group: VerbGroup, subject: NounPhrase | None, items: Sequence[Node], kind: ClauseKind
    ) -> Clause:
        existential = subject is not None and subject.head == "there"
        keeper = "" if existential else group.lemma  # what exists keeps all that follows it
        arguments = _arguments(group, None if existential else subject, existential, self._nominal_items(items, keeper))
        controller = _controller(group, arguments)
        inner = [part for item in items for part in self._clausal(item, keeper, group, controller, subject)]
        chunk = terminal.chunk
        adverbs = chunk.adverbs if chunk else ()
        inner = _hoisted(inner)
        borrowed = group.form != "finite" or kind == "relative"  # its subject stands outside
        own = [p for p in arguments if not (borrowed and isinstance(p, Argument) and p.value is subject)]
        span = span_of([*own, *inner, *adverbs], terminal.span)
        clause = self._clause(group, None, [*arguments, *inner, *adverbs], kind, span)
        return replace(clause, existential=existential)

    def _clause(
        self,
        group: VerbGroup | None,
        subject: NounPhrase | None,
        parts: Iterable[Part],
        kind: ClauseKind,
        span: Span,
    ) -> Clause:
        listed = list(parts)
        if subject is not None:
            listed.insert(0, Argument("subject", subject, subject.full))
        place = group.span if group else span
        return Clause(
            span=span,
            kind=kind,
            verb=group,
            arguments=tuple(p for p in listed if isinstance(p, Argument)),
            adverbs=tuple(p for p in listed if isinstance(p, Adverb)),
            times=tuple(p for p in listed if isinstance(p, Time)),
            quoted=any(q.covers(place) for q in self.quotations),
            confidence=self.confidence,
        )

    # Items: what follows a verb.

    def _nominal_items(self, items: Sequence[Node], keeper: str) -> list[Part]:
        """Noun phrases, adjectives, adverbs, times and prepositional phrases, lifted posts included."""
        found: list[Part] = []
        for item in items:
            for plain in self._flat(item, keeper):
                found.extend(self._nominal(plain))
        return found

    def _flat(self, item: Node, verb: str) -> list[Node | NounPhrase]:
        """The item and what its noun phrases give back to the clause."""
        phrases = _subtrees(item, "np")
        if not phrases:
            return [item]
        phrase, lifted = self._phrase(phrases[0], verb)
        own: Node | NounPhrase = Tree(item.data, [*item.children[:-1], phrase]) if _leaf(item) else phrase  # type: ignore[list-item]
        return [own, *(piece for post in lifted for piece in self._flat(post, verb))]

    def _nominal(self, item: Node | NounPhrase) -> list[Part]:
        if isinstance(item, NounPhrase):
            return [Argument("object", item, item.full)]
        leaf = _leaf(item)
        if leaf is None or leaf.type in {"COM", "SUB"}:
            return []
        if leaf.type != "PREP":
            return list(self._small(leaf))
        value = item.children[-1]
        terminal = self.terminal(leaf)
        if isinstance(value, NounPhrase):
            return [Argument("modifier", value, terminal.span.to(value.full), terminal.word, terminal.focus)]
        if isinstance(value, Token) and value is not leaf:
            return [self._colour(terminal, self.terminal(value))]
        if value is leaf:
            return [Adverb(self.terminal(leaf).span, self.terminal(leaf).word)]
        return []

    def _colour(self, preposition: Terminal, adjective: Terminal) -> Argument:
        """ "in white", "for free": an adjective in a noun's place."""
        value = adjective.chunk.value if adjective.chunk else None
        assert isinstance(value, Adjective)
        return Argument("modifier", value, preposition.span.to(adjective.span), preposition.word, preposition.focus)

    def _small(self, leaf: Token) -> tuple[Part, ...]:
        """Adverbs, times and adjectives."""
        terminal = self.terminal(leaf)
        chunk = terminal.chunk
        if chunk is None:
            return ()
        if isinstance(chunk.value, Time):
            return (chunk.value,)
        if isinstance(chunk.value, Adjective):
            return (Argument("predicate", chunk.value, chunk.span),)
        return chunk.adverbs

    def _clausal(
        self, item: Node, keeper: str, group: VerbGroup, controller: NounPhrase | None, subject: NounPhrase | None
    ) -> list[Argument]:
        """Infinitives, gerunds, that-clauses and subordinate clauses of an item, lifted ones included."""
        found: list[Argument] = []
        for plain in self._flat(item, keeper):
            if isinstance(plain, Tree):
                found.extend(self._one_clausal(plain, group, controller, subject))
        return found

    def _one_clausal(
        self, item: Node, group: VerbGroup | None, controller: NounPhrase | None, subject: NounPhrase | None
    ) -> list[Argument]:
        leaf, node = _leaf(item), item.children[-1]
        if not isinstance(node, Tree):
            return []
        if leaf is None:
            return self._bare_clausal(node, group, controller, subject)
        terminal = self.terminal(leaf)
        if leaf.type == "PREP" and node.data == "embedded":
            return [
                Argument("modifier", c, terminal.span.to(c.span), terminal.word, terminal.focus)
                for c in self._embedded(node, "complement")
            ]
        if leaf.type == "COM":
            marker = terminal.word or "that"
            return [_complement(c, terminal, marker) for c in self._embedded(node, "complement")]
        if leaf.type == "SUB":
            return [
                Argument("modifier", c, terminal.span.to(c.span), terminal.word, terminal.focus)
                for c in self._embedded(node, "subordinate")
            ]
        if node.data == "gerund":
            return [
                Argument("modifier", c, terminal.span.to(c.span), terminal.word, terminal.focus)
                for c in self._verb_phrase(node, controller, "complement")
            ]
        return []

    def _bare_clausal(
        self, node: Node, group: VerbGroup | None, controller: NounPhrase | None, subject: NounPhrase | None
    ) -> list[Argument]:
        if node.data == "infinitive":
            found = self._verb_phrase(node, controller, "complement")
            return [Argument("modifier" if _is_purpose(group, controller, c) else "complement", c, c.span, "to") for c in found]
        if node.data == "gerund":
            role: Role = "modifier" if group is not None and group.passive else "complement"
            actor = controller if group is not None and group.lemma in PERCEPTION else subject
            return [Argument(role, c, c.span, "ing") for c in self._verb_phrase(node, actor, "complement")]
        if node.data == "participle":
            return [Argument("modifier", c, c.span, "ed") for c in self._verb_phrase(node, controller, "participle")]
        return []

    def _items(self, nodes: Sequence[Node], subject: NounPhrase | None) -> list[Part]:
        """Leads, asides and lifted posts read as parts of a clause that has no verb here."""
        found: list[Part] = []
        for node in nodes:
            for plain in self._flat(node, ""):
                found.extend(self._nominal(plain))
                if isinstance(plain, Tree):
                    found.extend(self._one_clausal(plain, None, subject, subject))
        return found

    # Noun phrases.

    def _phrase(self, node: Node, verb: str | None) -> tuple[NounPhrase, list[Node]]:
        """A noun phrase with what it keeps, and the posts it gives back to the verb's clause.

        ``verb`` is the verb whose object it is, "" for a subject (which keeps everything), None for
        a phrase without a verb.
        """
        node = self._parallel(node)
        members = _subtrees(node, "member")
        phrases: list[NounPhrase] = []
        lifted: list[Node] = []
        for member in members:
            phrase, lifted = self._member(member, verb if member is members[-1] else "")
            phrases.append(phrase)
        first = phrases[0]
        if len(phrases) == 1:
            return first, lifted
        words = [self.terminal(c).word for c in node.children if isinstance(c, Token) and c.type == "CCN"]
        coordinator = next((w for w in words if w != ","), "and")
        full = first.full.to(phrases[-1].full)
        return replace(first, conjuncts=tuple(phrases[1:]), coordinator=coordinator, full=full), lifted

    def _parallel(self, node: Node) -> Node:
        """ "A's call for talks and B's offer": two events that belong to somebody stand side by side."""
        outer = _subtrees(node, "member")[-1]
        posts = _subtrees(outer, "post")
        inner = _subtrees(posts[-1], "np")[0] if posts and _subtrees(posts[-1], "np") else None
        if inner is None or not self._owned_event(outer):
            return node
        members = _subtrees(inner, "member")
        place = next((i for i, m in enumerate(members) if i and self._owned_event(m)), 0)
        if not place or self._owned_event(members[0]):
            return node
        split = next(i for i, c in enumerate(inner.children) if c is members[place])
        kept = Tree(inner.data, inner.children[: split - 1])
        post = Tree(posts[-1].data, [*posts[-1].children[:-1], kept])
        shorter = Tree(outer.data, [*outer.children[:-1], post])
        return Tree(node.data, [*node.children[:-1], shorter, *inner.children[split - 1 :]])

    def _owned_event(self, member: Node) -> bool:
        phrase = _bare_phrase(self.terminal(member.children[0]))  # type: ignore[arg-type]
        return phrase.possessor is not None and phrase.head in deverbals()

    def _member(self, node: Node, verb: str | None) -> tuple[NounPhrase, list[Node]]:
        terminal = self.terminal(node.children[0])  # type: ignore[arg-type]
        phrase = _bare_phrase(terminal)
        lifted: list[Node] = []
        for post in self._raised(phrase, _subtrees(node, "post")):
            if lifted or not keeps(phrase, *self._post_words(post), verb=verb):
                lifted.append(post)
            else:
                phrase, more = self._with_post(phrase, post, verb)
                lifted.extend(more)
        return phrase, lifted

    def _raised(self, phrase: NounPhrase, posts: Sequence[Node]) -> list[Node]:
        """ "a man in a red coat running": a participle behind a thing belongs to the person before it."""
        if not is_person(phrase):
            return list(posts)
        found: list[Node] = []
        for post in posts:
            inner = _last_member(post)
            if inner is None or is_person(_bare_phrase(self.terminal(inner.children[0]))):  # type: ignore[arg-type]
                found.append(post)
                continue
            moved = [p for p in _subtrees(inner, "post") if _goes_to_person(p)]
            kept = Tree(inner.data, [c for c in inner.children if not any(c is m for m in moved)])
            found += [_with_last_member(post, kept), *moved]
        return found

    def _post_words(self, post: Node) -> tuple[str, str]:
        """What kind of post it is, and its word."""
        leaf = _leaf(post)
        if leaf is None:
            return str(post.children[0].data), ""  # type: ignore[union-attr]
        return leaf.type, self.terminal(leaf).word

    def _with_post(self, phrase: NounPhrase, post: Node, verb: str | None) -> tuple[NounPhrase, list[Node]]:
        leaf, node = _leaf(post), post.children[-1]
        if leaf is not None and isinstance(node, Token):
            argument = self._colour(self.terminal(leaf), self.terminal(node))
            return _grown(replace(phrase, complements=(*phrase.complements, argument)), argument.span), []
        assert isinstance(node, Tree)
        terminal = self.terminal(leaf) if leaf is not None else None
        bare = replace(phrase, complements=(), relatives=(), appositions=(), conjuncts=(), coordinator="")
        if terminal is not None and node.data == "np":
            inner, lifted = self._phrase(node, verb)
            if terminal.type == "APP":
                return _grown(replace(phrase, appositions=(*phrase.appositions, inner)), inner.full), lifted
            argument = Argument("modifier", inner, terminal.span.to(inner.full), terminal.word, terminal.focus)
            return _grown(replace(phrase, complements=(*phrase.complements, argument)), argument.span), lifted
        if terminal is not None and terminal.type == "REL":
            relatives = self._relative(node, bare, terminal.word)
            return _grown(replace(phrase, relatives=(*phrase.relatives, *relatives)), *(r.span for r in relatives)), []
        if leaf is None and node.data in {"gerund", "participle"}:
            relatives = self._verb_phrase(node, bare, "relative")
            return _grown(replace(phrase, relatives=(*phrase.relatives, *relatives)), *(r.span for r in relatives)), []
        arguments = tuple(self._one_clausal(post, None, phrase.possessor, phrase.possessor))
        grown = replace(phrase, complements=(*phrase.complements, *arguments))
        return _grown(grown, *(a.span for a in arguments)), []

    def _relative(self, node: Node, gap: NounPhrase, word: str) -> tuple[Clause, ...]:
        phrases = _subtrees(node, "np")
        asides = [part for aside in _subtrees(node, "aside") for part in self._items([aside], None)]
        verbal = _subtrees(node, "verbal")[0]
        if not phrases:
            return _with_leads(self._verbal(verbal, gap, "relative"), asides)
        subject, _ = self._phrase(phrases[0], "")
        if word == "whose":
            subject = replace(subject, possessor=gap)
        clauses = _with_leads(self._verbal(verbal, subject, "relative"), asides)
        preposition, _, pronoun = word.rpartition(" ")
        if preposition:
            gapped = Argument("modifier", gap, gap.span, preposition)
            return tuple(replace(c, arguments=(*c.arguments, gapped)) for c in clauses)
        if pronoun in {"where", "whose"}:
            return clauses
        return tuple(_with_object(clause, gap) for clause in clauses)


# Helpers without a sentence.


def _hoisted(arguments: Sequence[Argument]) -> list[Argument]:
    """Conditions behind an infinitive or gerund belong to the verb above: "will stop working only after ..."."""
    found: list[Argument] = []
    for argument in arguments:
        if argument.marker not in {"to", "ing"} or not isinstance(argument.value, Clause):
            found.append(argument)
            continue
        up = tuple(a for a in argument.value.arguments if _goes_up(a))
        if not up:
            found.append(argument)
            continue
        kept = tuple(a for a in argument.value.arguments if a not in up)
        span = Span(argument.value.span.start, min(argument.value.span.end, up[0].span.start))
        found += [replace(argument, value=replace(argument.value, arguments=kept, span=span), span=span), *up]
    return found


def _goes_up(argument: Argument) -> bool:
    if argument.role != "modifier":
        return False
    clause = isinstance(argument.value, Clause) and argument.value.kind == "subordinate"
    return argument.focus == "only" or (clause and argument.marker in CONDITIONS)


CONDITIONS = frozenset({"if", "unless", "until", "once", "after", "before", "when", "as long as", "provided that"})


def _last_member(post: Node) -> Node | None:
    """The noun phrase that ends a prepositional phrase."""
    phrases = _subtrees(post, "np") if _leaf(post) is not None and _leaf(post).type == "PREP" else []  # type: ignore[union-attr]
    return _subtrees(phrases[0], "member")[-1] if phrases else None


def _with_last_member(post: Node, member: Node) -> Node:
    phrase = _subtrees(post, "np")[0]
    return Tree(post.data, [*post.children[:-1], Tree(phrase.data, [*phrase.children[:-1], member])])


def _goes_to_person(post: Node) -> bool:
    first = post.children[0]
    if isinstance(first, Token):
        return first.type == "APP"
    return first.data in {"gerund", "participle"}


def _subtrees(node: Node, name: str) -> list[Node]:
    return [c for c in node.children if isinstance(c, Tree) and c.data == name]


def _leaf(node: Node) -> Token | None:
    first = node.children[0]
    return first if isinstance(first, Token) else None


def _verbs(node: Node) -> list[tuple[Token, list[Node]]]:
    """Each verb of a verb phrase with its items; coordinated verbs stand in the tree's own row."""
    found: list[tuple[Token, list[Node]]] = []
    for child in node.children:
        if isinstance(child, Token):
            found.append((child, []))
        elif child.data == "conjunct":
            found.extend(_verbs(child))
        else:
            found[-1][1].append(child)
    return found


def _shared_auxiliaries(terminal: Terminal, before: Sequence[Clause]) -> VerbGroup:
    """ "was signed and sealed", "will meet and talk": a conjunct without auxiliaries shares those before."""
    assert terminal.chunk is not None
    group = terminal.chunk.value
    assert isinstance(group, VerbGroup)
    if not before or before[-1].verb is None:
        return group
    first = before[0].verb
    assert first is not None
    if terminal.type == "CVE" or (terminal.type == "CVG" and first.progressive):
        shared = replace(first, span=group.span, lemma=group.lemma)
        return replace(shared, negation=group.negation or first.negation)
    bare = terminal.chunk.words[-1].tag == "VB" and len(terminal.chunk.words) == 1
    if terminal.type == "CVF" and bare and first.modal:
        return replace(group, modal=first.modal, tense=first.tense, negation=group.negation or first.negation)
    if terminal.type == "CVT" and bare:
        return replace(group, form="infinitive", tense="none", negation=group.negation or first.negation)
    return group


def _bare_phrase(terminal: Terminal) -> NounPhrase:
    chunk = terminal.chunk
    assert chunk is not None
    if isinstance(chunk.value, NounPhrase):
        return chunk.value
    return NounPhrase(chunk.span, chunk.span, "pronoun", "there", chunk.words[0].text)


def _grown(phrase: NounPhrase, *spans: Span) -> NounPhrase:
    full = phrase.full
    for span in spans:
        full = full.to(span)
    return replace(phrase, full=full)


def _with_leads(clauses: tuple[Clause, ...], parts: Sequence[Part]) -> tuple[Clause, ...]:
    """The parts before a clause belong to it; coordinated clauses share them."""
    return tuple(with_parts(clause, parts) for clause in clauses) if parts else clauses


def _with_object(clause: Clause, gap: NounPhrase) -> Clause:
    """An object relative: the phrase it modifies fills the first gap, the object's or a preposition's."""
    if any(a.role in {"object", "predicate"} for a in clause.arguments):
        return clause
    if any(a.role == "complement" and isinstance(a.value, Clause) for a in clause.arguments):
        return replace(clause, arguments=tuple(_filled(a, gap) for a in clause.arguments))
    return replace(clause, arguments=(*clause.arguments, Argument("object", gap, gap.span)))


def _filled(argument: Argument, gap: NounPhrase) -> Argument:
    if argument.role == "complement" and isinstance(argument.value, Clause):
        return replace(argument, value=_with_object(argument.value, gap))
    return argument


def _complement(clause: Clause, terminal: Terminal, marker: str) -> Argument:
    return Argument("complement", clause, terminal.span.to(clause.span) if terminal.word else clause.span, marker)


def _arguments(group: VerbGroup, subject: NounPhrase | None, existential: bool, parts: Sequence[Part]) -> list[Part]:
    """The parts in their roles: objects and recipient, predicate, agent; passive turned round."""
    objects = [p for p in parts if isinstance(p, Argument) and p.role == "object"]
    roles: list[Part] = []
    if group.passive:
        roles += _passive_subject(subject, bool(objects) and group.lemma not in NAMING)
    elif subject is not None:
        roles.append(Argument("subject", subject, subject.full))
    for part in parts:
        roles.append(_in_role(group, existential, objects, part))
    return roles


def _passive_subject(subject: NounPhrase | None, has_object: bool) -> list[Part]:
    if subject is None:
        return []
    return [Argument("recipient" if has_object else "object", subject, subject.full)]


def _in_role(group: VerbGroup, existential: bool, objects: Sequence[Part], part: Part) -> Part:
    if not isinstance(part, Argument):
        return part
    if group.passive and part.marker == "by" and _may_be_agent(part):
        return replace(part, role="subject")
    if part.role != "object":
        return part
    role: Role = "object"
    if group.lemma in NAMING and part is objects[-1] and (group.passive or len(objects) > 1):
        return replace(part, role="predicate")
    if group.lemma in COPULAS and not existential:
        role = "predicate"
    elif len(objects) > 1 and part is objects[0]:
        role = "recipient"
    return replace(part, role=role)


def _may_be_agent(part: Argument) -> bool:
    value = part.value
    return isinstance(value, NounPhrase) and not value.quantity and not (value.head in NO_AGENTS and not value.determiner)


def _is_purpose(group: VerbGroup | None, wanted: NounPhrase | None, inner: Clause) -> bool:
    """ "wants a rise to pay for repairs": an event that is wanted does nothing to anything itself."""
    if group is None or wanted is None or group.lemma not in WISHING or wanted.determiner not in {"a", "an"}:
        return False
    acts = any(a.role == "object" for a in inner.arguments) and inner.verb is not None and not inner.verb.passive
    return acts and wanted.head in deverbals()


def _controller(group: VerbGroup, parts: Sequence[Part]) -> NounPhrase | None:
    """Who does what an infinitive or gerund says: the object where the verb asks for it, else the subject."""
    by_role = {
        p.role: p.value
        for p in reversed(parts)
        if isinstance(p, Argument) and isinstance(p.value, NounPhrase) and p.role != "modifier"
    }
    if group.passive or controls_object(group.lemma) or group.lemma in PERCEPTION:
        return _addressee(group, parts) or by_role.get("recipient") or by_role.get("object") or by_role.get("subject")
    return by_role.get("subject")


def _addressee(group: VerbGroup, parts: Sequence[Part]) -> NounPhrase | None:
    """ "called on the owners to sell", "appealed to them to stop": the phrase behind the preposition."""
    for part in parts:
        if isinstance(part, Argument) and part.marker in ADDRESSING.get(group.lemma, ()) and isinstance(part.value, NounPhrase):
            return part.value
    return None
