"""What each relation's answer means, in fixed words, for whoever asks why a pair was not reported."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from checker.model import Truth


@dataclass(frozen=True, slots=True)
class Wording:
    """The words for yes, no and unknown; ``{one}`` and ``{other}`` are what was compared."""

    yes: str
    no: str
    unknown: str

    def of(self, truth: Truth) -> str:
        """The words for one answer."""
        return {"yes": self.yes, "no": self.no, "unknown": self.unknown}[truth]


HOLDERS = Wording(
    "holders are the same party",
    "holders are different parties",
    "holders may or may not be the same party",
)
"""For what compares the holders of two statements."""

RELATIONS: Mapping[str, Wording] = MappingProxyType(
    {
        "negates": Wording(
            "{one} denies {other}",
            "{one} does not deny {other}",
            "{one} may or may not deny {other}",
        ),
        "opposed": Wording(
            "{one} and {other} are opposites",
            "{one} and {other} are no opposites",
            "{one} and {other} are not known to be opposites",
        ),
        "same_holder": HOLDERS,
        "about_same_matter": Wording(
            "{one} and {other} are about one matter",
            "{one} and {other} are about different matters",
            "{one} and {other} may or may not be about one matter",
        ),
        "says_otherwise": Wording(
            "{one} repeats {other} and says otherwise",
            "{one} does not repeat {other}",
            "{one} may or may not say otherwise than {other}",
        ),
        "denies": Wording(
            "{one} denies {other}",
            "{one} denies something else than {other}",
            "{one} may or may not deny {other}",
        ),
        "gainsays": Wording(
            "{one} denies {other} in other words",
            "{one} does not deny {other}",
            "{one} may or may not deny {other} in other words",
        ),
        "same_terms": Wording(
            "{one} and {other} are said under the same terms",
            "{one} and {other} are said under other terms",
            "{one} and {other} are not said under the same terms",
        ),
        "same_day": Wording(
            "{one} and {other} came out on one day",
            "{one} and {other} came out on different days",
            "{one} and {other} may not have come out on one day",
        ),
        "answers": Wording(
            "{one} may answer {other}",
            "{one} answers something else than {other}",
            "{one} may or may not answer {other}",
        ),
        "same_event": Wording(
            "{one} and {other} are one event",
            "{one} and {other} are different events",
            "{one} and {other} may or may not be one event",
        ),
        "same_words": Wording(
            "{one} and {other} are the same words",
            "{one} and {other} are other words",
            "{one} and {other} may be the same words",
        ),
        "same_thing": Wording(
            "{one} and {other} are one thing",
            "{one} and {other} are different things",
            "{one} and {other} may or may not be one thing",
        ),
        "same_party": Wording(
            "{one} and {other} are the same party",
            "{one} and {other} are different parties",
            "{one} and {other} may or may not be the same party",
        ),
        "exclusive": Wording(
            "{one} and {other} exclude each other",
            "{one} and {other} do not exclude each other",
            "{one} and {other} are not known to exclude each other",
        ),
        "differs": Wording(
            "{one} and {other} cannot both be right",
            "{one} and {other} may be equal",
            "{one} and {other} are not two quantities of one unit",
        ),
        "before": Wording(
            "{one} lies before {other}",
            "{one} does not lie before {other}",
            "the times of {one} and {other} are not both known",
        ),
        "after": Wording(
            "{one} lies after {other}",
            "{one} does not lie after {other}",
            "the times of {one} and {other} are not both known",
        ),
        "same_time": Wording(
            "{one} and {other} are one time",
            "{one} and {other} are different times",
            "{one} and {other} may or may not be one time",
        ),
    }
)

COMPARED = Wording(
    "{one} {operator} {other} is so",
    "{one} {operator} {other} is not so",
    "{one} and {other} cannot be compared",
)
"""For numbers, dates and texts in order."""

NOT_BOUND = "role `{role}` is not bound by `{alias}`"
NOTHING_SHARED = "the two share no word, party or event"
ALSO_FOUND = "it holds, and is told by the finding of {lead}: also found by {rule}"
SAME_WORDS = "it holds, and is told by the finding of {lead}: another reading of the same words"
SAME_MATTER = "it holds, and is told by the finding of {lead}: another place of the same matter"
REPORTED = "this pair is reported"
NONE_IN_TEXT = "no {kinds} in the text"
