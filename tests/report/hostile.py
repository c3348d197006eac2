"""Texts that mean something in one of the formats, and a report on such a text."""

from checker.model import Finding, Label, SetAside
from checker.outcome import DocumentReport
from checker.source import Source, Span

HOSTILE = [
    "He said \"no\" and 'yes'.",
    "First line\nsecond line.",
    "First line\r\nsecond line.",
    "Old\rMac.",
    "::error file=x::no %0A 100% ::endgroup::",
    "a,b;c: d, e::f",
    "| a | b |\n|---|---|",
    "<b>&amp; <script>x</script> <!-- -->",
    "]]> <![CDATA[ x ]]>",
    "`code` *bold* _it_ [a](b) ![c](d) ~~e~~ $f$ \\",
    "Stop\x00 \x01\x07\x08\x0b\x0c\x1b[31m\x7f\x85 now.",
    "Lone \ud800 and \udfff here.",
    "Emoji 🦊 and 👩‍🚀 é.",
    "Turned \u202eback\u202c and \u2066in\u2069.",
    "Separated\u2028lines\u2029here.",
    "\ufffe and \uffff are none.",
    "=1+1",
    "+1",
    "-1",
    "@sum(a)",
    "\t=1+1",
    "\r=1+1",
    " =1+1",
    '"=1+1',
    '{"a": {0}} {x}',
]


def hostile_report(text):
    """A report in which the text stands wherever a text can."""
    name = text or "x"
    label = Label(name, Span(0, len(text)), "refusal", text)
    finding = Finding("some-rule", "warning", text, "ab12", (label, label), (text,))
    return DocumentReport(
        id=name,
        path="a.txt",
        sources={name: Source("a.txt", text)},
        findings=(finding,),
        set_aside=(SetAside(finding, "comment", text),),
    )
