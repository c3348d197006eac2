"""Propositions: what each clause of a text says, and how far it is said to be so.

From the top of every sentence downwards, each clause is read in the light of those above it: whose
words it is (attribution), whether it is so, is not so or is left open (negation and implicatives:
"refused to sign" is not sign; Karttunen, 1971; MacCartney and Manning, 2009), and whether it is
said at all (members of an if-clause are not).
"""

from checker.english.propositions.reading import propositions

__all__ = ["propositions"]
