from checker.text.paragraphs import paragraphs


def split(text):
    return [span.of(text) for span in paragraphs(text)]


def test_a_blank_line_ends_a_paragraph():
    assert split("One.\n\nTwo.\n \t\nThree.") == ["One.", "Two.", "Three."]


def test_a_line_is_a_paragraph_where_no_line_breaks_off():
    assert split("Pay talks fail\nThe union left.\nThe owners stayed.") == [
        "Pay talks fail",
        "The union left.",
        "The owners stayed.",
    ]


def test_wrapped_lines_are_one_paragraph():
    text = "The union has refused to sign the agreement\nthat the owners offered, and called on all its\nmembers to stop."
    assert split(text) == [text]


def test_a_capital_at_a_line_start_does_not_end_a_wrapped_paragraph():
    text = "The union met the owners and the mediator of the\nTransport Ministry in the morning, and nobody gave\nan inch."
    assert split(text) == [text]


def test_a_headline_over_wrapped_text_stands_alone():
    text = "Pay talks fail\nThe union has refused to sign the agreement\nthat the owners offered."
    assert split(text)[0] == "Pay talks fail"
    assert len(split(text)) == 2


def test_list_items_in_wrapped_text_stand_alone():
    text = (
        "The terms that both sides signed last week are\nthe following:\n- A break of one hour\n- A day off"
    )
    assert split(text)[-2:] == ["- A break of one hour", "- A day off"]


def test_all_line_ends_count():
    assert split("One.\r\n\r\nTwo.\r\rThree.\r\n") == ["One.", "Two.", "Three."]


def test_a_text_of_white_space_has_none():
    assert split(" \n\t\r\n ") == []
