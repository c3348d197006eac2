"""A quick look at a text's letters: whether any rule could find a conflict in it at all.

Most texts of a large collection hold none of the words that a special set of rules is about.  They
need not be analysed, which costs a hundred times as much as looking for words (as grep does before a
parser, and Semgrep before it matches).
"""

from checker.prefilter.prefilter import Prefilter, prefilter

__all__ = ["Prefilter", "prefilter"]
