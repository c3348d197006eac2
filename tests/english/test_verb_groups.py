"""Verb groups: form, tense, modal, negation, aspect and voice."""

from __future__ import annotations

import pytest

from checker.model import VerbGroup
from tests.english.rendering import staged

# Sentences, and what their verb groups are, in order.
READ = [
    ("The union refused it.", "finite past refuse"),
    ("The union has not signed it.", "finite present sign neg=not perfect"),
    ("They will never sign it.", "finite future sign modal=will neg=never"),
    ("They won't sign it.", "finite future sign modal=will neg=n't"),
    ("They can't sign it.", "finite present sign modal=can neg=n't"),
    ("They'd sign it.", "finite present sign modal=would"),
    ("They cannot have known it.", "finite present know modal=can neg=not perfect"),
    ("It was signed.", "finite past sign passive"),
    ("It has been signed.", "finite present sign perfect passive"),
    ("It got lost.", "finite past get"),
    ("It got lost.", "participle none lose passive"),
    ("It is being signed.", "finite present sign passive"),
    ("They are signing it.", "finite present sign progressive"),
    ("They had been signing it.", "finite past sign perfect progressive"),
    ("They no longer sign it.", "finite present sign neg=no longer"),
    ("They hardly know it.", "finite present know neg=hardly"),
    ("They did not sign it.", "finite past sign neg=not"),
    ("They do sign it.", "finite present sign"),
    ("They want to sign it.", "finite present want"),
    ("They want to sign it.", "infinitive none sign"),
    ("They want not to sign it.", "finite present want"),
    ("They want not to sign it.", "infinitive none sign neg=not"),
    ("They refuse to be drawn.", "finite present refuse"),
    ("They refuse to be drawn.", "infinitive none draw passive"),
    ("They like signing it.", "finite present like"),
    ("They like signing it.", "gerund none sign"),
    ("Having signed it, he left.", "gerund none sign perfect"),
    ("Having signed it, he left.", "finite past leave"),
    ("It might rain.", "finite present rain modal=may"),
    ("It shall pass.", "finite future pass modal=will"),
    ("They will.", "finite future do modal=will"),
    ("They have been.", "finite present be perfect"),
    ("They have signed it.", "finite present sign perfect"),
    ("It is not clear.", "finite present be neg=not"),
    ("They must not be moved.", "finite present move modal=must neg=not passive"),
    ("The signed deal failed.", "finite past fail"),
    ("A man bitten by dogs ran.", "participle none bite passive"),
    ("A man bitten by dogs ran.", "finite past run"),
    ("They may well have left.", "finite present leave modal=may perfect"),
    ("They ought to leave.", "finite present do modal=ought"),
    ("They ought to leave.", "infinitive none leave"),
    ("They used to smoke.", "finite past use"),
    ("They used to smoke.", "infinitive none smoke"),
]  # fmt: skip


def described(group: VerbGroup) -> str:
    """Form, tense, lemma, then what is not empty."""
    shown = [group.form, group.tense, group.lemma]
    shown += [f"modal={group.modal}"] * bool(group.modal) + [f"neg={group.negation}"] * bool(group.negation)
    aspects = {"perfect": group.perfect, "progressive": group.progressive, "passive": group.passive}
    return " ".join([*shown, *(name for name, holds in aspects.items() if holds)])


@pytest.mark.parametrize(("sentence", "expected"), READ)
def test_verb_group_is_read(sentence: str, expected: str) -> None:
    assert expected in [described(c.value) for c in staged(sentence).chunks if isinstance(c.value, VerbGroup)]


def test_the_span_of_a_group_leaves_out_the_words_around_it() -> None:
    text = "They will never sign it."
    (group,) = (c.value for c in staged(text).chunks if isinstance(c.value, VerbGroup))
    assert group.span.of(text) == "will never sign"
