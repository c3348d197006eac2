"""The shapes of chunks: one regular expression over the characters of ``codes``.

Of the alternatives the first that matches wins, so that verb groups come before the noun phrases that
could begin with their participles.
"""

from __future__ import annotations

import re

__all__ = ["CHUNK"]

# Inside noun phrases: modifiers, then one or more nouns; each possessive begins anew.
_MODIFIER = (
    r"(?:R?J(?:(?:,|,?K)R?J)*|R{0,2}C|(?<=[DSJC])G(?=[NPJ])|(?<=[DSJC])E(?=[JNPGEm])|(?<=N)E(?=[JNGE]))"
)
_HEADS = r"(?:N|m|P(?:J+(?=[NP])|C(?![NJPC]))?)+"
# A day is a phrase of its own ("Monday night"), a modifier only behind a determiner: "the Monday meeting".
_DAY = r"(?:(?<=[DS])tN*|t+)"
_CORE = rf"(?:{_MODIFIER}*(?:{_HEADS}|{_DAY})|{_MODIFIER}*C)"
# A bare noun with the number that tells which one: "release 2.4", "on port 80 and".
_NUMBERED = r"(?<![DJNPSCOEG])NC(?![NJPCESt$])"
# A date: "17 December 2004", "December 17, 2004".
_DATE = r"CmC? (?![NSP]) | mC(?:,C)? (?![NSP])"
# What opens a phrase: "the", "all the", "the newly elected", "newly elected".
_OPENING = r"D{1,2}(?:R?E(?=[NPJ])|G(?=[NPCJ]))? | (?<![NPOCJ$R])R?E(?=J?N)"

CHUNK = re.compile(
    rf"""
    (?P<VT> [R!]*T[R!]* (?: i[R!]*[EG]? | H(?:[R!]*n[R!]*[EG]? | [R!]*E)? | [Bd] ) )
  | (?P<VF> [R!]* (?: M (?: [R!]*i(?:[R!]*g)?(?:[R!]*[EG])? | [R!]*H(?:[R!]*n(?:[R!]*[EG])? | [R!]*E)?
                          | [R!]*B | !? )
                  | b (?: (?:[R!]*g)?[R!]*[EG] | R*! | )
                  | h (?: [R!]*n(?:[R!]*[EG])? | [R!]*E | R*! | )
                  | d (?: [R!]*[BHi] | R*! | )
                  | V | i(?:[R!]*g)?(?:[R!]*[EG])? | H(?:[R!]*n)?(?:[R!]*[EG])? | B ) )
  | (?P<VG> [R!]* (?: y[R!]*(?:n[R!]*[GE]? | E) | g[R!]*E | G | y | g ) )
  | (?P<NP> {_NUMBERED} | {_DATE}
          | (?: !(?=D) )? (?: {_OPENING} )? {_CORE} (?: S(?:R?E(?=J?[NP]))?{_CORE} )*
          | DR?J+ | DG(?![NPJCDO]) | D | O | \$ (?: S{_CORE} )* )
  | (?P<EX> X )
  | (?P<VE> [R!]*[En] )
  | (?P<PREP> R?!?I | !I )
  | (?P<ADJ> [R!]*J(?:(?:K|,)[R!]*J)* )
  | (?P<ADV> [R!] )
  | (?P<TO> T )
  | (?P<CC> K )
  | (?P<WH> W )
  | (?P<COMMA> , )
  | (?P<MARK> . )
    """,
    re.VERBOSE,
)
