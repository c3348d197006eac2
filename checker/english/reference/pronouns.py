"""Pronouns: whom "he", "it", "their", "we" stand for.

Each rule takes a mention and the discourse before it; the first that answers holds.  Where two
candidates compete the answer is not certain, and where the evidence is thin there is none.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from checker.english.reference.antecedents import (
    candidates,
    excluded,
    family,
    fits,
    is_topic,
    is_unknown,
    speaks,
    stands_for_nothing,
)
from checker.english.reference.discourse import Discourse, Resolution, distinct
from checker.english.reference.entities import Entity
from checker.english.reference.mentions import Mention, subject_of
from checker.english.reference.vocabulary import back_words
from checker.frozen import changed

Rule = Callable[[Mention, Discourse], Resolution | None]
_POSSESSIVE = frozenset({"his", "her", "hers", "its", "their", "theirs"})
_NEAR = 2  # sentences back in which a pronoun looks for its antecedent
_FAR = 5


def first_person(mention: Mention, discourse: Discourse) -> Resolution | None:
    """I, we: whoever is quoted."""
    if family(mention.phrase) != "we":
        return None
    if mention.attribution is not None:
        speaker = discourse.entity_of(mention.attribution.source)
        return Resolution(speaker) if speaker else None
    # A quotation goes on without another word of whose it is, in the next paragraph too.
    if not mention.quoted:
        return None
    speaker = _speaker_beside(mention, discourse) or discourse.quoted_before(mention, 1)
    return Resolution(speaker) if speaker else None


def _speaker_beside(mention: Mention, discourse: Discourse) -> Entity | None:
    """Who says something in the same sentence outside the quotation."""
    beside = (
        one
        for one in discourse.seen
        if one.mention.sentence == mention.sentence
        and not one.mention.quoted
        and one.mention.place == "subject"
    )
    return next((one.entity for one in beside if speaks(one.mention.clause)), None)


def third_person(mention: Mention, discourse: Discourse) -> Resolution | None:
    """The entity of he, she, it, they, by the first rule that knows one."""
    if family(mention.phrase) in {"", "we"} or stands_for_nothing(mention):
        return None
    for rule in RULES.values():
        found = rule(mention, discourse)
        if found is not None:
            return _doubted(mention, found, discourse)
    return None


def _doubted(mention: Mention, found: Resolution, discourse: Discourse) -> Resolution:
    """A resolution that is not certain where its antecedent was not, or where "they" stands for one body."""
    antecedents = (one for one in reversed(discourse.seen) if one.entity.key == found.entity.key)
    last = next(antecedents, None)
    unknown = family(mention.phrase) in {"he", "she"} and is_unknown(found.entity)
    if unknown or (last and not last.certain):
        return changed(found, certain=False)
    single = found.entity.sort in {"body", "party"} and not found.entity.plural
    loose = family(mention.phrase) == "they" and single and not (last and last.mention.phrase.plural)
    return changed(found, certain=False) if loose and mention.place != "possessor" else found


def own_subject(mention: Mention, discourse: Discourse) -> Resolution | None:
    """ "Kyiv withdrew its troops", "he defended himself": the subject of the same clause."""
    word = mention.phrase.text.lower()
    owned_by_other = mention.place == "possessor" and word in _POSSESSIVE and not _inside_subject(mention)
    if not (owned_by_other or word.endswith(("self", "selves"))):
        return None
    subject = discourse.entity_of(subject_of(mention.clause))
    return Resolution(subject) if subject and fits(mention, subject) else None


def reported_speaker(mention: Mention, discourse: Discourse) -> Resolution | None:
    """ "Mr Lee said he would resign": the one who is reported, unless another stands closer."""
    attribution = mention.attribution
    if attribution is None or attribution.quoted or mention.quoted or attribution.source is None:
        return None
    speaker = discourse.entity_of(attribution.source)
    if speaker is None or attribution.source.span == mention.phrase.span:
        return None
    if speaker.key in excluded(mention, discourse):
        return None
    if not (fits(mention, speaker) or _body_of_itself(mention, speaker)):
        return None
    rivals = [
        one for one in candidates(mention, discourse, 0) if one.mention.start > attribution.source.span.start
    ]
    subjects = [one for one in rivals if one.mention.place == "subject"]
    return Resolution(speaker, certain=all(one.entity.key == speaker.key for one in subjects))


def _body_of_itself(mention: Mention, speaker: Entity) -> bool:
    """ "The firm said it would close": what a body says of itself, whatever the verb but "be"."""
    verb = mention.clause.verb
    plain = family(mention.phrase) == "it" and mention.place == "subject" and verb is not None
    return plain and verb is not None and verb.lemma != "be" and speaker.sort in {"party", "body"}


def one_addressed(mention: Mention, discourse: Discourse) -> Resolution | None:
    """ "The union called on the firm to pay. It refused.": whoever was turned to answers."""
    verb = mention.clause.verb
    if mention.place != "subject" or verb is None or verb.lemma not in back_words("replying"):
        return None
    addressed = [
        one
        for one in candidates(mention, discourse, 1)
        if one.mention.sentence < mention.sentence and _is_addressed(one.mention)
    ]
    return Resolution(addressed[0].entity) if len(distinct(addressed)) == 1 else None


def _is_addressed(mention: Mention) -> bool:
    verb = mention.clause.verb
    if verb is None or mention.place not in {"object", "recipient", "modifier"}:
        return False
    direct = mention.place != "modifier" and verb.lemma in back_words("addressing")
    return direct or f"{verb.lemma} {mention.marker}" in back_words("addressing")


def sentence_mate(mention: Mention, discourse: Discourse) -> Resolution | None:
    """ "The minister resigned because he ...": the subject that stands before it in the sentence."""
    found = candidates(mention, discourse, 0)
    subjects = [one for one in found if one.mention.place == "subject"]
    if not subjects:
        return None
    return Resolution(subjects[0].entity, certain=len(distinct(found)) == 1)


def other_one(mention: Mention, discourse: Discourse) -> Resolution | None:
    """ "Mr Lee recalled his talk with Mr Reed and said he liked him": the other one who is named."""
    if family(mention.phrase) not in {"he", "she"} or mention.place not in {"object", "recipient"}:
        return None
    out = excluded(mention, discourse)
    named = [
        one
        for one in discourse.before(mention, 0)
        if one.mention.phrase.kind == "name" and one.certain and fits(mention, one.entity)
    ]
    others = distinct([one for one in named if one.entity.key not in out])
    return Resolution(others[0]) if out and len(others) == 1 else None


def last_topic(mention: Mention, discourse: Discourse) -> Resolution | None:
    """The subject of the sentence before, or whoever was speaking there."""
    found = candidates(mention, discourse, 1)
    here = [one for one in found if one.mention.sentence == mention.sentence]
    topics = [one for one in found if one not in here and is_topic(one)]
    if not topics:
        return None
    topic = min(topics, key=lambda one: (one.mention.clause.kind != "main", one.mention.start))
    if speaks(mention.clause) and speaks(topic.mention.clause):
        topics = [one for one in topics if one.mention.clause.kind == "main"]
    else:
        topics = [one for one in found if one not in here and one.mention.place not in {"possessor", "inner"}]
    rivals = {one.entity.key for one in (*here, *topics)}
    return Resolution(topic.entity, certain=rivals <= {topic.entity.key})


def last_speaker(mention: Mention, discourse: Discourse) -> Resolution | None:
    """Behind a quotation without a word of whose it is: whoever was quoted last."""
    if mention.quoted or mention.place != "subject":
        return None
    speaker = discourse.quoted_before(mention, 1)
    return Resolution(speaker) if speaker and fits(mention, speaker) else None


def only_candidate(mention: Mention, discourse: Discourse) -> Resolution | None:
    """The only one nearby of whom the pronoun could be said."""
    for reach in (_NEAR, _FAR):
        found = distinct(candidates(mention, discourse, reach))
        if len(found) == 1:
            return Resolution(found[0])
        if found:
            return None
    return None


def nearest_subject(mention: Mention, discourse: Discourse) -> Resolution | None:
    """Of several, the last that was a subject: a guess, not certain."""
    found = [one for one in candidates(mention, discourse, _NEAR) if one.mention.place == "subject"]
    return Resolution(found[0].entity, certain=False) if found else None


RULES: Mapping[str, Rule] = {
    "own subject": own_subject,
    "reported speaker": reported_speaker,
    "sentence mate": sentence_mate,
    "other one": other_one,
    "one addressed": one_addressed,
    "last speaker": last_speaker,
    "last topic": last_topic,
    "only candidate": only_candidate,
    "nearest subject": nearest_subject,
}


def _inside_subject(mention: Mention) -> bool:
    """Whether a possessive belongs to the subject itself: "his lawyers said"."""
    subject = subject_of(mention.clause)
    return subject is not None and subject.full.covers(mention.phrase.span)


def collective(members: Sequence[Entity], name: str) -> Entity:
    """The group that a list of entities makes: "Mr Blair and Mr Brown"."""
    key = "group:" + "+".join(sorted(member.key for member in members))
    return changed(
        members[0], key=key, name=name, sort="group", gender="", plural=True, stands_for="", core=()
    )
