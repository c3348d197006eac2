"""Whose statement is it?

The first that applies: whoever fills the pattern's ``$holder``; the source that the sentence, or
the quotation, gives; the subject of a clause about that subject's own future act; the article.
"""

from __future__ import annotations

from collections.abc import Mapping

from checker.model import Capture, Clause, Holder, NounPhrase, Proposition, Referent
from checker.source import Span

ARTICLE = Holder("", "")
UNKNOWN = Holder("", "", known=False)

_FIRST_PERSON = frozenset({"i", "we", "us", "me"})
_DETERMINERS = frozenset({"the", "a", "an"})
_OWN_FUTURE = frozenset({"will", "would"})

Referents = Mapping[Span, Referent]
Held = tuple[Holder, NounPhrase | None]  # with the phrase that names the holder


def holder_of(
    proposition: Proposition, captures: Mapping[str, Capture], referents: Referents, *, unnamed: bool
) -> Held:
    """The holder of a statement that a rule recognised.

    ``unnamed`` says that the pattern asks for a holder and the clause, which should name one, does
    not, so that its subject was not understood: with nobody to say it, the holder is unknown.
    """
    caught = captures["holder"].value if "holder" in captures else None
    if isinstance(caught, NounPhrase):
        return _speaker(caught, proposition, referents), caught
    owner = _owner(proposition.clause)
    if owner is not None:
        return resolve(owner, referents), owner
    if _is_nobodys(proposition.clause):
        return ARTICLE, None
    if proposition.attribution is not None:
        return source_of(proposition, referents)
    if unnamed:
        return UNKNOWN, None
    actor = _future_actor(proposition, referents)
    return (ARTICLE, None) if actor is None else (resolve(actor, referents), actor)


def _owner(clause: Clause) -> NounPhrase | None:
    """ "The tribunal heard Ms Lee's allegations": what only a noun names is its owner's."""
    if clause.kind == "nominal":
        return subject_of(clause)
    if clause.kind != "fragment":
        return None
    phrases = (argument.value for argument in clause.arguments)
    return next((phrase.possessor for phrase in phrases if isinstance(phrase, NounPhrase)), None)


def _is_nobodys(clause: Clause) -> bool:
    """ "Said it opposed the plan to merge": who speaks of a plan need not be the one who has it."""
    return clause.kind in ("nominal", "fragment") and subject_of(clause) is None


def source_of(proposition: Proposition, referents: Referents) -> Held:
    """Who is said to say it; the article where nobody is, unknown where it is hearsay."""
    attribution = proposition.attribution
    if attribution is None:
        return ARTICLE, None
    if attribution.source is None:
        return UNKNOWN, None
    return resolve(attribution.source, referents), attribution.source


def resolve(phrase: NounPhrase, referents: Referents) -> Holder:
    """The party that a phrase names; a pronoun that stands for nobody known is unknown.

    A noun whose referent is in doubt still says by its own words whose statement it is.
    """
    referent = referents.get(phrase.span)
    if referent is not None and referent.name and (referent.certain or phrase.kind == "pronoun"):
        return Holder(referent.key, _without_article(referent.name), referent.certain, referent.reason)
    if phrase.kind == "pronoun":
        return ARTICLE if _is_first_person(phrase) else UNKNOWN
    name = phrase.name or _without_article(phrase.text)
    return Holder(f"phrase:{name.lower()}", name)


def _speaker(phrase: NounPhrase, proposition: Proposition, referents: Referents) -> Holder:
    """ "We" in a quotation is the speaker, outside of one the article's own voice; "nobody" is no party."""
    if phrase.negated:
        return UNKNOWN
    attribution = proposition.attribution
    if phrase.span in referents or not _is_first_person(phrase) or attribution is None:
        return resolve(phrase, referents)
    return source_of(proposition, referents)[0]


def _is_first_person(phrase: NounPhrase) -> bool:
    return phrase.kind == "pronoun" and phrase.head.lower() in _FIRST_PERSON


def _without_article(name: str) -> str:
    """ "The minister" is shown as "minister"; a name that begins with "The" keeps it ("The Hague")."""
    first, _, rest = name.partition(" ")
    return rest if rest and first.lower() in _DETERMINERS and not rest[0].isupper() else name


def _future_actor(proposition: Proposition, referents: Referents) -> NounPhrase | None:
    """The subject that speaks of what it will do, where the subject is a party."""
    if proposition.modality not in _OWN_FUTURE:
        return None
    subject = subject_of(proposition.clause)
    return subject if subject is not None and _is_party(subject, referents) else None


def subject_of(clause: Clause) -> NounPhrase | None:
    """The noun phrase that is a clause's subject."""
    values = (argument.value for argument in clause.arguments if argument.role == "subject")
    return next((value for value in values if isinstance(value, NounPhrase)), None)


def _is_party(phrase: NounPhrase, referents: Referents) -> bool:
    referent = referents.get(phrase.span)
    return phrase.kind == "name" or (referent is not None and referent.name != "" and not referent.clauses)
