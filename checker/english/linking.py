"""Linking: the segments of a sentence become its top clauses.

Attributions behind or inside what was said govern it; participles take the main subject; a clause
broken by an insertion goes on; leading adverbials join the clause they lead to.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from checker.english.clauses import Segment
from checker.english.lexicon_classes import reporting_verbs
from checker.english.roles import Part, agent_of, grammatical_subject, with_parts, with_subject
from checker.frozen import changed
from checker.model import Argument, Clause, NounPhrase

Roots = tuple[Clause, ...]


def link(segments: Sequence[Segment]) -> Roots:
    """The clauses at the top of a sentence, in text order."""
    roots: Roots = ()
    leads: tuple[Part, ...] = ()
    for segment in segments:
        leads = (*leads, *segment.leads)
        if segment.clauses:
            word = segment.opening.word if segment.opening else ""
            clauses = tuple(with_parts(c, leads) for c in segment.clauses) if leads else segment.clauses
            roots = LINKS.get(word, stands_alone)(roots, clauses)
            leads = ()
    if roots and leads:
        roots = (*roots[:-1], with_parts(roots[-1], leads))
    return tuple(_upright(root) for root in roots)


def stands_alone(roots: Roots, clauses: Roots) -> Roots:
    """A clause of its own; a participle that led up to it becomes its modifier."""
    if roots and _is_lead(roots[-1]) and clauses[0].verb is not None and clauses[0].verb.form == "finite":
        subject = grammatical_subject(clauses[0])
        lead = with_subject(roots[-1], subject)
        return (*roots[:-1], with_parts(clauses[0], [_modifier(lead)]), *clauses[1:])
    return (*roots, *clauses)


def governs(roots: Roots, clauses: Roots) -> Roots:
    """..., the minister said: what stands before is what was said."""
    saying, *others = clauses
    upright = _upright(saying)
    leads = [c for c in roots if _is_lead(c) and not c.quoted]  # "Asked about it, she said ..."
    said = tuple(Argument("complement", c, c.span, "that") for c in roots if c not in leads)
    upright = changed(upright, arguments=(*upright.arguments, *said))
    subject = agent_of(upright)
    return (with_parts(upright, [_modifier(with_subject(c, subject)) for c in leads]), *others)


def follows_main(roots: Roots, clauses: Roots) -> Roots:
    """..., adding that ...: the subject is the main clause's, not that of a clause inside it."""
    if not roots:
        return clauses
    main = roots[-1]
    said = main.arguments[-1] if main.arguments else None
    if said is not None and isinstance(said.value, Clause) and _continues(said.value, main, clauses):
        grown = follows_main((said.value,), clauses)[0]
        return (*roots[:-1], changed(main, arguments=(*main.arguments[:-1], changed(said, value=grown))))
    added = [_modifier(with_subject(c, grammatical_subject(main))) for c in clauses]
    return (*roots[:-1], with_parts(main, added))


def _continues(said: Clause, main: Clause, clauses: Roots) -> bool:
    """She said: "A, making B": what goes on inside the quotation marks is part of what was said."""
    return said.quoted and not main.quoted and all(c.quoted for c in clauses)


def goes_on(roots: Roots, clauses: Roots) -> Roots:
    """The union, he said, will strike: the verb belongs to the phrase before the insertion."""
    if not roots:
        return clauses
    waiting = _waiting_subject(roots[-1])
    if waiting is not None:
        resumed = tuple(with_subject(c, waiting) for c in clauses)
        return (*roots[:-1], _without_fragment(roots[-1], resumed))
    subject = grammatical_subject(roots[-1])
    return (*roots, *(with_subject(c, subject) for c in clauses))


def said_too(roots: Roots, clauses: Roots) -> Roots:
    """He said that A and B: B was said, too."""
    if not roots:
        return clauses
    markers = [a.marker for a in roots[-1].arguments if a.role == "complement" and a.marker != "to"]
    inside = roots[-1].arguments[-1] if roots[-1].arguments else None
    if not markers and inside is not None and isinstance(inside.value, Clause) and inside.marker == "ing":
        grown = said_too((inside.value,), clauses)  # "..., adding that A and that B"
        if len(grown) == 1:
            arguments = (*roots[-1].arguments[:-1], changed(inside, value=grown[0]))
            return (*roots[:-1], changed(roots[-1], arguments=arguments))
    if not markers and not _says_nothing_yet(roots[-1]):
        return (*roots, *clauses)
    marker = markers[-1] if markers else "that"
    added = tuple(Argument("complement", c, c.span, marker) for c in clauses)
    return (*roots[:-1], changed(roots[-1], arguments=(*roots[-1].arguments, *added)))


def _says_nothing_yet(root: Clause) -> bool:
    """In Hull, he said, ...: a verb of saying without anything said."""
    said = any(a.role in {"complement", "object"} for a in root.arguments)
    return root.verb is not None and root.verb.lemma in reporting_verbs() and not said


LINKS: dict[str, Callable[[Roots, Roots], Roots]] = {
    "attribution": governs,
    "participle": follows_main,
    "resume": goes_on,
    "and that": said_too,
}


def _is_lead(clause: Clause) -> bool:
    """Whether the clause only leads up to another: "Speaking in Paris", "To save money"."""
    return clause.verb is not None and clause.verb.form in {"participle", "gerund", "infinitive"}


def _modifier(clause: Clause) -> Argument:
    """The participle as a modifier of the clause it belongs to."""
    marker = "ed" if clause.verb is not None and clause.verb.form == "participle" else "ing"
    return Argument("modifier", changed(clause, kind="participle"), clause.span, marker)


def _upright(clause: Clause) -> Clause:
    """..., said the minister: an object behind a verb of saying that lacks its subject is the subject."""
    if clause.verb is None or clause.verb.lemma not in reporting_verbs() or clause.verb.form != "finite":
        return clause
    if any(a.role == "subject" for a in clause.arguments) or clause.verb.passive:
        return clause
    return changed(clause, arguments=tuple(_as_subject(a) for a in clause.arguments))


def _as_subject(argument: Argument) -> Argument:
    return changed(argument, role="subject") if argument.role in {"object", "recipient"} else argument


def _waiting_subject(root: Clause) -> NounPhrase | None:
    """The phrase that still lacks its verb, alone or in what was said: "THE UNION, he said, will strike"."""
    said = (a.value for a in root.arguments if a.role == "complement")
    for clause in (root, *said):
        if isinstance(clause, Clause) and _is_bare_phrase(clause):
            value = clause.arguments[0].value
            return value if isinstance(value, NounPhrase) else None
    return None


def _is_bare_phrase(clause: Clause) -> bool:
    return clause.kind == "fragment" and clause.verb is None and bool(clause.arguments)


def _without_fragment(root: Clause, resumed: Roots) -> Clause:
    """The clause in which the resumed clauses stand where the phrase without a verb stood."""
    if root.kind == "fragment":
        return resumed[0]
    kept = [a for a in root.arguments if not (isinstance(a.value, Clause) and a.value.kind == "fragment")]
    added = (Argument("complement", c, c.span, "that") for c in resumed)
    return changed(root, arguments=(*kept, *added))
