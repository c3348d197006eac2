"""What is to be said of suppressions: they have one place, and so are remarks and no findings."""

from __future__ import annotations

from collections.abc import Mapping
from hashlib import sha256

from checker.model import Finding, Label
from checker.ruleset.names import nearest
from checker.triage.suppressions import Suppression
from checker.triage.terms import Terms

RULES: Mapping[str, str] = {
    "stale-suppression": "nothing is found any more that it would set aside",
    "expired-suppression": "its last day has passed, so it sets nothing aside",
    "reasonless-suppression": "it gives no reason, so it sets nothing aside",
    "refused-suppression": "its rule does not let findings be set aside",
    "malformed-suppression": "it cannot be read, so it sets nothing aside",
}
"""The names of the remarks and what each says."""

FORM = "<!-- check: allow RULE because REASON until 2027-01-31 -->"


def stale(suppression: Suppression, terms: Terms) -> Finding:
    """It matched nothing; perhaps since no rule has its name."""
    name = suppression.rule
    if name and name not in terms.rules:
        near = nearest(name, terms.rules)
        help = f"did you mean `{near}`?" if near else "take it out"
        return _remark("stale-suppression", f"no rule is called `{name}`", suppression.written, help)
    message = f"nothing is found here that {_what(suppression)} sets aside"
    return _remark("stale-suppression", message, suppression.written, "take it out")


def expired(suppression: Suppression) -> Finding:
    """Its day has passed."""
    message = f"{_what(suppression)} was set aside until {suppression.until}: {suppression.reason}"
    help = "mend the text, or give it another day"
    return _remark("expired-suppression", message, suppression.written, help)


def reasonless(suppression: Suppression) -> Finding:
    """It does not say why."""
    help = f"write {FORM}" if suppression.by == "comment" else "write `reason`: why it may stand"
    message = f"{_what(suppression)} is set aside without a reason, so it is not"
    return _remark("reasonless-suppression", message, suppression.written, help)


def refused(suppression: Suppression) -> Finding:
    """Its rule is always told."""
    message = f"the rule `{suppression.rule}` cannot be set aside"
    return _remark("refused-suppression", message, suppression.written, "mend the text, and take this out")


def malformed(written: Label) -> Finding:
    """A comment that begins like a suppression and goes on otherwise."""
    return _remark("malformed-suppression", "this comment sets nothing aside", written, f"write {FORM}")


def _what(suppression: Suppression) -> str:
    return f"`{suppression.rule or suppression.fingerprint or suppression.path}`"


def _remark(rule: str, message: str, written: Label, help: str) -> Finding:
    fingerprint = sha256(f"{rule}\n{message}".encode("utf-8", "replace")).hexdigest()[:16]
    return Finding(rule, "warning", message, fingerprint, (written,), (help,))
