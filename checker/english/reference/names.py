"""A name taken apart: "Russian President Vladimir Putin" is descriptors and a core."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from checker.english.reference.vocabulary import (
    Gender,
    body_classes,
    gender_of_role,
    given_names,
    roles,
    titles,
    words_of,
)
from checker.frozen import swift
from checker.model import NounPhrase, PhraseKind

_FORMER = frozenset({"former", "ex", "late", "ousted", "deposed"})
_ARTICLES = frozenset({"the", "a", "an"})
_JOINERS = frozenset({"of", "and", "&", "for", "the"})


@swift
@dataclass(frozen=True, slots=True)
class Name:
    """A name with what stands before it."""

    core: tuple[str, ...]  # ("Vladimir", "Putin")
    descriptors: tuple[str, ...]  # ("Russian", "President")

    @property
    def text(self) -> str:
        """The name itself, as written."""
        return " ".join(self.core)

    @property
    def role(self) -> str:
        """The role before the name, lower case ("prime minister"), or ""."""
        return role_at_end(self.descriptors)

    @property
    def former(self) -> bool:
        """Whether the role is one of the past."""
        return any(word.lower().split("-")[0] in _FORMER for word in self.descriptors)


# Rule after rule asks for the words, the name and the role of the same phrases, and a text names the same
# ones over and over: what the words alone tell is told once.


def own_words(phrase: NounPhrase) -> tuple[str, ...]:
    """The words of a phrase without its possessor and without a leading article."""
    return _own_words(phrase.text, _owner_text(phrase))


def _owner_text(phrase: NounPhrase) -> str:
    return phrase.possessor.text if phrase.possessor else ""


@lru_cache(maxsize=16384)
def _own_words(text: str, owner: str) -> tuple[str, ...]:
    if owner:
        _, owned, behind = text.partition(owner)
        text = behind if owned else text
    words = [word.strip('()[],"“”') for word in text.split()]
    words = [word for word in words if word and word not in {"'s", "’s", "'", "’"}]
    return tuple(words[1:] if words and words[0].lower() in _ARTICLES else words)


def read_name(phrase: NounPhrase) -> Name:
    """The name in a phrase; its core is empty where there is none."""
    return _read_name(phrase.text, _owner_text(phrase), phrase.kind)


@lru_cache(maxsize=16384)
def _read_name(text: str, owner: str, kind: PhraseKind) -> Name:
    return _name_in(_own_words(text, owner), kind)


def _name_in(words: tuple[str, ...], kind: PhraseKind) -> Name:
    if kind != "name" and not _is_full_name(words):
        return Name((), words)
    if _is_only_a_role(words):
        return Name((), words)
    at = len(words)
    while at > 0 and _belongs(words, at - 1):
        at -= 1
    while at < len(words) and words[at].lower() in _JOINERS:
        at += 1
    at = _given_name_inside(words, at)
    return Name(words[at:], words[:at])


def long_name(phrase: NounPhrase) -> tuple[str, ...]:
    """A body's name with what "of" adds: "Federation of Harbour Workers"; () where it adds nothing."""
    core = read_name(phrase).core
    if not core or not phrase.complements or phrase.complements[0].marker != "of":
        return ()
    rest = phrase.complements[0].value
    if not isinstance(rest, NounPhrase) or rest.kind != "name":
        return ()
    return (*core, "of", *own_words(rest))


def _is_only_a_role(words: tuple[str, ...]) -> bool:
    """Whether capitalised words name a role and nobody in it: "the Finance Minister"."""
    if not words or words[0].lower() in given_names() or titles().get(words[0].lower()):
        return False
    return role_at_end(words) in words_of("leads")


def _given_name_inside(words: Sequence[str], start: int) -> int:
    """Where a person's name begins behind another name: "Harbour Radio host Ann Lee"."""
    for at in range(start + 1, len(words) - 1):
        fits = words[at].lower() in given_names() and words[at - 1].lower() not in given_names()
        if fits and len(words) - at <= 3 and not classes_of_words(words[-1:]) and len(words[at - 1]) > 2:
            return at
    return start


def _is_full_name(words: Sequence[str]) -> bool:
    """Whether words make a person's name whatever else they may be: "Rose Marsh"."""
    capitals = all(word[:1].isupper() for word in words)
    return 1 < len(words) <= 3 and capitals and words[0].lower() in given_names()


def _belongs(words: Sequence[str], at: int) -> bool:
    """Whether the word belongs to the name that ends the phrase."""
    word = words[at]
    if at == len(words) - 1:
        return word[:1].isupper() or word[:1].isdigit() or any(letter.isupper() for letter in word)
    if not classes_of_words(words[-1:]) and (word.lower() in titles() or word.lower() in roles()):
        return False
    return word[:1].isupper() or word.lower() in words_of("particles") or word.lower() in _JOINERS


@lru_cache(maxsize=16384)
def role_at_end(words: tuple[str, ...]) -> str:
    """The role that ends a row of words: ("US", "Prime", "Minister") -> "prime minister"."""
    lowered = [word.lower() for word in words]
    for length in (3, 2, 1):
        text = " ".join(lowered[-length:]) if len(lowered) >= length else ""
        if text in roles():
            before = lowered[-length - 1] if len(lowered) > length else ""
            return f"{before} {text}" if before in words_of("other_role") else text
    return ""


def role_of(phrase: NounPhrase) -> str:
    """The role that a common noun phrase names: "the union's general secretary"; or ""."""
    return (
        ""
        if phrase.kind == "pronoun"
        else _role_of(phrase.text, _owner_text(phrase), phrase.kind, phrase.head)
    )


@lru_cache(maxsize=16384)
def _role_of(text: str, owner: str, kind: PhraseKind, head: str) -> str:
    if kind == "name" and _read_name(text, owner, kind).core:
        return ""
    return role_at_end((*_own_words(text, owner)[:-1], head.lower()))


def gender_of(name: Name) -> Gender:
    """The gender that title, role or given name tell."""
    for word in reversed(name.descriptors):
        if titles().get(word.lower()):
            return titles()[word.lower()]
    told = gender_of_role(name.role.split()[-1]) if name.role else ""
    first = given_names().get(name.core[0].lower().split("-")[0], "") if len(name.core) > 1 else ""
    return told or first


def has_title(name: Name) -> bool:
    """Whether a title or a person's role stands right before the name."""
    last = name.descriptors[-1].lower() if name.descriptors else ""
    return bool(last) and (last in titles() or bool(name.role))


def looks_like_person(name: Name) -> bool:
    """Whether the name is a person's: a title before it, or a given name that begins it."""
    if not name.core:
        return False
    if has_title(name):
        return True
    plain = 1 < len(name.core) <= 4 and not _JOINERS & {word.lower() for word in name.core}
    first = name.core[0].lower()
    known = first in given_names() or first.split("-")[0] in given_names()
    return plain and known and not classes_of_words(name.core[-1:])


def heads_of_words(words: Sequence[str]) -> frozenset[str]:
    """The nouns by which "the ..." may take up a body: its classes and its own last word."""
    classes = classes_of_words(words)
    last = words[-1].lower() if words else ""
    return classes | {last, last.rstrip("s")} if classes else classes


def classes_of_words(words: Sequence[str]) -> frozenset[str]:
    """The classes of body that a name's or a description's last word tells: "Barclays Bank" -> {company}."""
    if not words:
        return frozenset()
    last = words[-1].lower()
    return body_classes().get(last, frozenset()) | body_classes().get(last.rstrip("s"), frozenset())
