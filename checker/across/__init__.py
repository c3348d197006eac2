"""Conflicts between documents: what each has to offer, stored, joined by key, and only then compared.

    entries    a document -> the names and words by which its statements can be met    (pure, for each)
    store      documents and entries, in a file of their own
    joining    entries that share a name -> pairs of statements worth comparing        (a join on the key)
    comparing  pairs of statements -> findings                                         (pure, for each)

The first and the last step are functions of documents and rules alone, and the join asks for nothing
but keys: a distributed engine can run each of them as its map and its shuffle.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from checker.across.collection import Across, among_all, members, reports, with_references
    from checker.across.comparing import Member, as_reference, reference_report, report_with_entries
else:
    from checker.deferred import deferred

    __getattr__ = deferred(
        __name__,
        {
            "collection": "Across among_all members reports with_references",
            "comparing": "Member as_reference reference_report report_with_entries",
        },
    )

__all__ = [
    "Across",
    "Member",
    "among_all",
    "as_reference",
    "members",
    "reference_report",
    "report_with_entries",
    "reports",
    "with_references",
]
