"""What is seen of Markdown and HTML, and that every character keeps its place."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from checker.source import Span
from checker.text.masking.html import mask_html
from checker.text.masking.markdown import mask_markdown
from checker.text.masking.seen import BORDER, look, seen, wording
from checker.text.quotations import quotations
from checker.text.sentences import sentences
from checker.text.tokens import tokenise


def markdown(text):
    return blocks(mask_markdown(text, 0))


def html(text):
    return blocks(mask_html(text)[0])


def blocks(prose):
    return [block.strip(" ") for block in seen(prose).split(BORDER) if block.strip()]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The **owners** *pay*.", ["The owners pay."]),
        ("a * b and 2*3*4", ["a * b and 234"]),
        (
            "**Kyiv**'s _own_ un**believ**able __init__ snake_case_name",
            ["Kyiv's own unbelievable init snake_case_name"],
        ),
        ("***both*** **open", ["both **open"]),
        (
            "[Kyiv](http://a.example 'Title')'s and [the *mill*][m]\n\n[m]: <http://b.example>",
            ["Kyiv's and the mill"],
        ),
        ("[no link] and [x]( y z )", ["[no link] and [x]( y z )"]),
        ("An ![old *mill*](a.png)image and [![logo](b.png)](c)", ["An image and"]),
        (
            "Run `check` or ``a`b`` now; a lone ` stays, `` too.",
            ["Run check or a`b now; a lone ` stays, `` too."],
        ),
        ("It was ~~never **paid**~~ paid.", ["It was paid."]),
        ("Smith &amp; Lee&nbsp;&copy; &nosuch; \\*not\\*", ["Smith & Lee © &nosuch; *not*"]),
        ("See <https://a.example/x>.", ["See https://a.example/x."]),
        ("Paid.[^1] Really.[^note]\n\n[^1]: By the owners.", ["Paid. Really.", "By the owners."]),
        ("One\ntwo  \nthree\\\nfour", ["One two\nthree\nfour"]),
        (
            "The <b>mill</b><br>opens on the 1<sup>st</sup>.<sup>2</sup> <del>No.</del> <!-- Yes. -->Now.",
            ["The mill\nopens on the 1st. Now."],
        ),
    ],
)
def test_inside_a_block_of_markdown_only_its_words_are_seen(text, expected):
    assert markdown(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("# Title #\nText", ["Title", "Text"]),
        ("Title\n=====\nText", ["Title", "Text"]),
        ("# a # b\n\n## C\\#", ["a # b", "C#"]),
        ("- one\n  goes on\n- two\n\n  and more\n1. 1\n2) 2", ["one goes on", "two", "and more", "1", "2"]),
        ("> > He said\n> > this\nlazily\n>\n> and that", ["He said this lazily", "and that"]),
        ("One.\n\n    code()\n\nTwo.\n\n```py\ncode()\n```\nThree.\n~~~\ncode()", ["One.", "Two.", "Three."]),
        ("One.\n\n---\n* * *\nTwo.", ["One.", "Two."]),
        (
            "| a. | a. |\n|:--|---|\n| b\\|c. | *a*. |\n| a. | |\n\nEnd.",
            ["a.", "a.", "b|c.", "a.", "a.", "End."],
        ),
        ('a. | b.\n--|--\nb. | "**b.**"', ["a.", "b.", "b.", '"b."']),
        (
            "| Owners | Drivers |\n|--|--|\n| refuse to pay | They pay 1.5 euros. So. |\n\nEnd",
            ["They pay 1.5 euros. So.", "End"],
        ),
        (
            "<div>Some <b>html</b>.</div>\n\nText.\n\n<script>\nx\n\ny\n</script>\n\nMore.",
            ["Some html.", "Text.", "More."],
        ),
        ("One.\n\n<nav>\n\n- [Home](/)\n- *About*\n\n</nav>\n\nTwo.", ["One.", "Two."]),
        ("One.\r\n\r\n- two\r\n  three\r\n", ["One.", "two three"]),
        ("\tcode\n\n- a\n\n\tb", ["a", "b"]),
    ],
)
def test_each_block_of_markdown_is_a_paragraph_and_code_and_navigation_are_none(text, expected):
    assert markdown(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("<p>The <b>owners</b> <a href='x>y'>pay</a>.", ["The owners pay."]),
        ("<p>One <p>two<ul><li>three<li>four</ul>five", ["One", "two", "three", "four", "five"]),
        ("<table><tr><th>a.<th>b!<tr><td>c.</td><td>d?</table>e", ["a.", "b!", "c.", "d?", "e"]),
        ("<table><tr><th>Owners<td><b>refuse</b> to pay<tr><td><p>One.<p>Two</table>", ["One.", "Two"]),
        ("<table><tr><td>Menu<table><tr><td>Item</table>Text", ["Text"]),
        (
            "<b>Kyiv</b>'s un<i>believ</i>able&#39;s AT&T &amp; &unknown; x&shy;y &lt;b&gt;",
            ["Kyiv's unbelievable's AT&T & &unknown; xy <b>"],
        ),
        ("One\n   &nbsp; two<br/>three <img src=x>four<my-tag>five", ["One two\nthree four five"]),
        ("He said <q>no</q>, the 1<sup>st</sup><sup>[2]</sup> time.", ["He said “no”, the 1st time."]),
        ("A <code>name</code> <del>is</del><ins>was</ins> <s>x</s>set.", ["A name was set."]),
        ("a<!-- b > c -->d <!-- <p>e</p> -->f <!doctype x>g <?php h ?>", ["ad f g"]),
        ("Ky<!--\n-->iv <b\n>pays</b>", ["Kyiv pays"]),
        ("a <![CDATA[b]]>c <![ d>e <!-- f", ["a c e f"]),
        ("if a < b and a <b", ["if a < b and a b"]),
    ],
)
def test_of_html_only_the_words_are_seen(text, expected):
    assert html(text) == expected


@pytest.mark.parametrize(
    "out",
    [
        "<head><title>T</title></head>",
        "<script>if (a < b) document.write('<p>x</p>')</script>",
        "<style>p {}</style>",
        "<nav>One <ul><li>two</ul> <a href=x>three</a></nav>",
        "<header><a href=/>Site</a></header>",
        "<footer>Site</footer>",
        "<aside>Read also</aside>",
        "<pre>code <b>x</b></pre>",
        "<template><p>x</p></template>",
        "<div role=navigation><div>x</div></div>",
        "<p hidden>x",
        "<div aria-hidden=true>x</div>",
        "<select><option>x<option>y</select>",
        "<button>Share</button>",
        "<svg><text>x</text></svg>",
    ],
)
def test_what_is_no_prose_of_a_page_is_left_out(out):
    assert html(f"<body><p>Before.{out}<p>Behind.</body>") == ["Before.", "Behind."]


def test_the_header_of_an_article_is_prose():
    assert html("<header>Site</header><article><header><h1>Owners pay</h1></header></article>") == [
        "Owners pay"
    ]


def test_an_end_without_a_beginning_ends_nothing():
    assert html("<nav>a</b></p></div>b</nav></nav>c") == ["c"]


PIECES = (
    """
        a b. * ** _ ` ~~ [ ] ( ) ! < > & ; # - + 1. > | \\ : ' " = / <b> </b> <p> </p> <br> <!-- --> <nav> </nav>
        <![ <? &amp; &# [x](y) ![x](y) | ``` --- === [^1] <sup> é 中 \u00a0 \u2029"""
).split()
BLANKS = ["\n| a | b. |\n|--|--|\n| c |", "<table><td>", " ", "  ", "\n", "\n\n", "\r\n", "\r", "\t", "    "]
MARKUP = st.lists(st.sampled_from([*PIECES, *BLANKS]), max_size=40).map("".join)


@given(MARKUP)
@example("` `a` ``")
@example("a\n")
def test_a_mask_is_as_long_as_its_text_and_shows_letters_in_their_places(text):
    for prose in (mask_markdown(text, 0), mask_html(text)[0]):
        assert len(prose) == len(text)
        shown = look(prose)
        for index, character in enumerate(shown.text):
            place = shown.place(Span(index, index + 1))
            if character.isalpha():
                assert place.of(text) == character


def test_sentences_quotations_and_tokens_are_those_that_are_seen():
    text = "The **owners**' [law](http://a.example)yer, *Mr*. Lee, said: **\"We** *do*n't.\" He _left_."
    prose = mask_markdown(text, 0)
    plain = "The owners' lawyer, Mr. Lee, said: \"We don't.\" He left."
    assert seen(prose) == plain
    assert [wording(one.span, prose) for one in sentences(prose)] == [
        one.span.of(plain) for one in sentences(plain)
    ]
    assert [seen(q.inner.of(prose)) for q in quotations(prose)] == [
        q.inner.of(plain) for q in quotations(plain)
    ]
    whole, shown = Span(0, len(prose)), Span(0, len(plain))
    assert [token.text for token in tokenise(prose, whole)] == [
        token.text for token in tokenise(plain, shown)
    ]
    lawyer = next(token for token in tokenise(prose, whole) if token.text == "lawyer")
    assert lawyer.span.of(text) == "law](http://a.example)yer"


@pytest.mark.parametrize("piece", ["<a ", "<!--", "<", "</", "<a b='", "[", "![", "`", "**a ", "> ", "&"])
def test_what_is_never_closed_costs_no_more_than_its_length(piece):
    text = piece * (20_000 // len(piece))
    assert len(mask_html(text)[0]) == len(mask_markdown(text, 0)) == len(text)
