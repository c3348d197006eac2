"""The elements of HTML: which are left out, which part the text, which are open at a place."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field

Attributes = Mapping[str, str]

#: What is no prose: code, what is not shown, what is operated, what was struck out.
LEFT_OUT = frozenset(
    """head script style template noscript pre samp svg math canvas iframe object embed audio video map
    select textarea button datalist nav footer aside dialog menu del s strike""".split()
)
_LEFT_OUT_ROLES = frozenset(
    "navigation banner contentinfo search complementary menu menubar toolbar tablist alert dialog".split()
)
#: A page's header is for finding one's way; an article's holds its headline.
_HEADERS = frozenset({"header"})
_ARTICLES = frozenset({"article", "main"})

#: Elements that begin on a line of their own.
BLOCKS = frozenset(
    """html head body address article aside blockquote center dd details dialog dir div dl dt fieldset
    figcaption figure footer form frameset h1 h2 h3 h4 h5 h6 header hgroup hr legend li main menu nav ol
    optgroup option p pre search section summary table caption colgroup col tbody td tfoot th thead tr title
    ul noscript""".split()
)
#: Elements inside a line that part no words; any other one, an image or one unknown, does.
INLINE = frozenset(
    """a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark meter nobr output q
    rp rt ruby s samp script small span strike strong style sub sup template time tt u var wbr""".split()
)
_VOID = frozenset("area base br col embed hr img input link meta param source track wbr".split())
CELLS = frozenset({"td", "th"})
#: What begins or ends where a cell of a table ends.
AROUND_CELLS = CELLS | frozenset({"tr", "table", "thead", "tbody", "tfoot"})
#: Elements whose end may be left unwritten: what begins -> what of them, being open, ends there.
_ENDS = {
    "li": frozenset({"li"}),
    "dt": frozenset({"dt", "dd"}),
    "dd": frozenset({"dt", "dd"}),
    "td": CELLS,
    "th": CELLS,
    "tr": CELLS | {"tr"},
    "option": frozenset({"option"}),
} | {name: frozenset({"p"}) for name in BLOCKS - {"li", "dt", "dd", "td", "th", "tr", "option"}}

#: What may be raised without being the mark of a note: "21<sup>st</sup>".
RAISED = frozenset({"st", "nd", "rd", "th"})


@dataclass(slots=True)
class OpenElements:
    """The elements that are open at a place of a page, from the outside in."""

    _stack: list[tuple[str, bool]] = field(default_factory=list)  # name, whether it is left out
    _count: Counter[str] = field(default_factory=Counter)
    _left_out: int = 0

    @property
    def hide(self) -> bool:
        """Whether what stands here is left out."""
        return self._left_out > 0

    @property
    def raised(self) -> bool:
        """Whether what stands here is raised: the mark of a note, mostly."""
        return self._count["sup"] > 0

    def begin(self, name: str, attributes: Attributes) -> None:
        """An element begins here."""
        while self._stack and self._stack[-1][0] in _ENDS.get(name, ()):
            self._pop()
        if name not in _VOID:
            out = self._is_left_out(name, attributes)
            self._stack.append((name, out))
            self._count[name] += 1
            self._left_out += out

    def end(self, name: str) -> None:
        """An element ends here, and what is open inside it; an end without a beginning is none."""
        if self._count[name]:
            while self._pop() != name:
                pass

    def _pop(self) -> str:
        name, out = self._stack.pop()
        self._count[name] -= 1
        self._left_out -= out
        return name

    def _is_left_out(self, name: str, attributes: Attributes) -> bool:
        hidden = "hidden" in attributes or attributes.get("aria-hidden") == "true"
        if name in LEFT_OUT or hidden or attributes.get("role", "").lower() in _LEFT_OUT_ROLES:
            return True
        return name in _HEADERS and not any(self._count[outer] for outer in _ARTICLES)
