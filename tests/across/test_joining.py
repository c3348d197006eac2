"""Which statements of different documents meet, by their keys alone."""

from checker.across import joining
from checker.across.joining import Meeting, Posting, meetings, of_one_day, of_two_documents, with_a_reference


def posting(document, words, *, statement=0, name=1, day=0, wording=0, reference=False):
    return Posting(name, document, statement, day, frozenset(words), wording or document, reference)


def met(*postings, fit=of_two_documents):
    return [one for joined in meetings(postings, fit) for one in joined.meetings]


def test_two_documents_meet_under_a_name_by_their_words_the_later_one_first():
    assert met(posting(0, {1, 2, 3}), posting(1, {1, 2, 4})) == [Meeting(1, 0, 0, 0)]


def test_statements_of_one_document_do_not_meet():
    assert met(posting(0, {1, 2}), posting(0, {1, 2}, statement=1)) == []


def test_under_another_name_they_do_not_meet():
    assert met(posting(0, {1, 2}), posting(1, {1, 2}, name=2)) == []


def test_they_share_half_of_the_words_of_the_shorter_one():
    assert met(posting(0, {1, 2}), posting(1, {1, 3, 4})) == [Meeting(1, 0, 0, 0)]
    assert met(posting(0, {1, 2, 5}), posting(1, {1, 3, 4})) == []
    assert met(posting(0, {1}), posting(1, {1, 3, 4})) == [Meeting(1, 0, 0, 0)]
    assert met(posting(0, {1, 2, 3, 4, 5}), posting(1, {1, 2, 6, 7, 8})) == []
    assert met(posting(0, {1, 2, 3, 4}), posting(1, {1, 2, 6, 7, 8})) == [Meeting(1, 0, 0, 0)]


def test_the_later_day_comes_first_whatever_the_order_of_the_documents():
    assert met(posting(0, {1, 2}, day=9), posting(1, {1, 2}, day=8)) == [Meeting(0, 1, 0, 0)]


def test_where_only_one_day_can_clash_no_other_meets():
    days = posting(0, {1, 2}, day=8), posting(1, {1, 2}, day=9), posting(2, {1, 2}, day=9)
    assert met(*days, fit=of_one_day) == [Meeting(2, 1, 0, 0)]


def test_references_do_not_meet_and_come_before_what_is_checked_against_them():
    known = posting(3, {1, 2}, day=9, reference=True), posting(4, {1, 2}, reference=True)
    texts = posting(5, {1, 2}, day=8), posting(6, {1, 2}, day=8)
    assert met(*known, *texts, fit=with_a_reference) == [
        Meeting(5, 4, 0, 0),
        Meeting(5, 3, 0, 0),
        Meeting(6, 4, 0, 0),
        Meeting(6, 3, 0, 0),
    ]
    assert Meeting(6, 5, 0, 0) in met(*known, *texts)
    assert Meeting(4, 3, 0, 0) not in met(*known, *texts)


def test_what_is_left_out_is_counted(monkeypatch):
    monkeypatch.setattr(joining, "MOST_PARTNERS", 2)
    (joined,) = meetings([posting(number, {1, 2}) for number in range(5)], of_two_documents)
    assert len(joined.meetings) == 0 + 1 + 2 + 2 + 2
    assert joined.left_out == 1 + 2


def test_who_says_the_same_in_the_same_words_does_not_meet():
    assert met(posting(0, {1, 2}, wording=7), posting(1, {1, 2}, wording=7)) == []
    assert met(posting(0, {1, 2}, wording=7), posting(1, {1, 2}, wording=8)) == [Meeting(1, 0, 0, 0)]
