"""Who may be meant by a pronoun at all: by number, gender, place and what is done."""

from __future__ import annotations

from collections.abc import Mapping

from checker.english.lexicon import reporting_verbs
from checker.english.reference.discourse import Discourse, Seen
from checker.english.reference.entities import Entity
from checker.english.reference.mentions import Mention, subject_of
from checker.english.reference.vocabulary import pleonastic, words_of
from checker.model import Adjective, Clause, NounPhrase

_FAMILIES: Mapping[str, str] = {
    "he": "he", "him": "he", "his": "he", "himself": "he",
    "she": "she", "her": "she", "hers": "she", "herself": "she",
    "it": "it", "its": "it", "itself": "it",
    "they": "they", "them": "they", "their": "they", "theirs": "they", "themselves": "they",
    "i": "we", "me": "we", "my": "we", "mine": "we", "myself": "we",
    "we": "we", "us": "we", "our": "we", "ours": "we", "ourselves": "we",
}  # fmt: skip


def family(phrase: NounPhrase) -> str:
    """The pronoun's nominative: "he" for "his"; "we" for all of the first person; "" for other phrases."""
    return _FAMILIES.get(phrase.text.lower(), "") if phrase.kind == "pronoun" else ""


def candidates(mention: Mention, discourse: Discourse, sentences: int) -> tuple[Seen, ...]:
    """Who was mentioned nearby and may be meant, the latest first."""
    out = excluded(mention, discourse)
    found = tuple(
        one
        for one in discourse.before(mention, sentences)
        if fits(mention, one.entity) and one.entity.key not in out and one.mention.place != "inner"
    )
    # A name of which nothing is known may be a place; only as a subject is it taken for a person.
    if family(mention.phrase) in {"he", "she"}:
        found = tuple(one for one in found if one.mention.place == "subject" or not is_unknown(one.entity))
    if not mention.quoted:
        found = tuple(one for one in found if not one.mention.quoted)
    if family(mention.phrase) == "they":
        plural = tuple(one for one in found if one.entity.plural or one.mention.phrase.plural)
        return plural or found
    return found


def excluded(mention: Mention, discourse: Discourse) -> frozenset[str]:
    """Who cannot be meant: the clause's subject beside an object, and the speaker of a quotation."""
    out = set()
    if mention.place in {"object", "recipient", "modifier", "predicate"}:
        out |= {one.key for one in [discourse.entity_of(subject_of(mention.clause))] if one}
    if mention.attribution and (mention.attribution.quoted or mention.quoted):
        out |= {one.key for one in [discourse.entity_of(mention.attribution.source)] if one}
    return frozenset(out)


def fits(mention: Mention, entity: Entity) -> bool:
    """Whether a pronoun may stand for an entity."""
    pronoun = family(mention.phrase)
    if pronoun in {"he", "she"}:
        person = entity.sort == "person" and entity.gender in {"", "m" if pronoun == "he" else "f"}
        return person or is_unknown(entity)
    if pronoun == "it":
        return entity.sort in {"party", "body"} and not entity.plural and _acts(mention)
    return entity.plural or entity.sort in {"party", "body", "group"}


def is_unknown(entity: Entity) -> bool:
    """Whether a name may be a person's surname for all that the text tells."""
    return (
        entity.sort == "body" and len(entity.core) == 1 and not entity.heads and not entity.core[0].isupper()
    )


def _acts(mention: Mention) -> bool:
    """Whether "it" does what only people and bodies do, or owns something."""
    if mention.place == "possessor" or mention.phrase.text.lower() == "itself":
        return True
    verb = mention.clause.verb
    return mention.place == "subject" and verb is not None and verb.lemma in words_of("agentive")


def is_topic(one: Seen) -> bool:
    """Whether a mention is what its sentence is about: a subject outside relative clauses."""
    return one.mention.place == "subject" and one.mention.clause.kind not in {"relative", "subordinate"}


def speaks(clause: Clause) -> bool:
    """Whether a clause is one of saying or thinking."""
    return clause.verb is not None and clause.verb.lemma in reporting_verbs()


def stands_for_nothing(mention: Mention) -> bool:
    """ "it is clear that", "it rained", "it is claimed that"."""
    if mention.phrase.text.lower() != "it":
        return False
    clause = mention.clause
    verb = clause.verb.lemma if clause.verb else ""
    said = [one.value.lemma for one in clause.arguments if isinstance(one.value, Adjective)]
    said += [
        one.value.head
        for one in clause.arguments
        if one.role == "predicate" and isinstance(one.value, NounPhrase)
    ]
    tables = pleonastic()
    passive = clause.verb is not None and clause.verb.passive and _has_complement(clause)
    return verb in tables["verbs"] or not tables["said_of"].isdisjoint(said) or passive


def _has_complement(clause: Clause) -> bool:
    return any(argument.role == "complement" for argument in clause.arguments)
