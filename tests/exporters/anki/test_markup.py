"""Content in a field means nothing to Anki and nothing to a browser."""

from __future__ import annotations

import re
from html import unescape

import pytest
from hypothesis import given
from hypothesis import strategies as st

from roadwright import cloze
from roadwright.exporters.anki import markup
from roadwright.model import Code, Resource


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("One *word*", "One <em>word</em>"),
        ("Two\n\nparagraphs", "<p>Two</p>\n<p>paragraphs</p>"),
        ("<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;"),
        ("`{{ name }}`", "<code>&#123;&#123; name &#125;&#125;</code>"),
        ("{{c1::no gap}}", "&#123;&#123;c1&#58;&#58;no gap&#125;&#125;"),
        (r"\[sound:x.mp3] and \[latex]", "&#91;sound:x.mp3] and &#91;latex]"),
        ("[here](https://example.org/a::b)", '<a href="https://example.org/a&#58;&#58;b">here</a>'),
        ("See [*joins*](#inner-join) first", "See <em>joins</em> first"),
        ("[here](javascript:alert(1))", "&#91;here](javascript:alert(1))"),
        ("![a picture](https://example.org/x.png)", "a picture"),
        ("a\x1fb\x02c\ud800", "abc"),
        ("", ""),
    ],
)
def test_markdown(text: str, expected: str) -> None:
    """Markdown becomes HTML; whatever Anki or a browser would act on is spelled as text."""
    assert markup.markdown(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A {{c1::row}} of a {{c2::table}}.", "A {{c1::row}} of a {{c2::table}}."),
        ("{{c1::std::vector}}", "{{c1::std&#58;&#58;vector}}"),
        ('{{c1::{"a": {}}}}', "{{c1::&#123;&quot;a&quot;: &#123;&#125;&#125;}}"),
        ("**{{c1::bold}}** and {{c2::*soft*}}", "<strong>{{c1::bold}}</strong> and {{c2::<em>soft</em>}}"),
        ("`SELECT {{c1::DISTINCT}} x`", "<code>SELECT {{c1::DISTINCT}} x</code>"),
        ("{{c1::a **b}} c**", "{{c1::a **b}} c**"),
        ("{{c1::<b>}} and <i>", "{{c1::&lt;b&gt;}} and &lt;i&gt;"),
        ("{{c1::first}}\n\nand {{c1::again}}", "<p>{{c1::first}}</p>\n<p>and {{c1::again}}</p>"),
        ("[a {{c1::link}}](https://example.org)", '<a href="https://example.org">a {{c1::link}}</a>'),
        ("[a](https://example.org/{{c1::x}})", "&#91;a](https://example.org/{{c1::x}})"),
    ],
)
def test_gapped(text: str, expected: str) -> None:
    """Gaps come through Markdown whole; one that would tear an element apart leaves the sentence as typed."""
    assert markup.gapped(text) == expected


def test_a_gap_in_highlighted_code() -> None:
    """A gap inside a coloured run closes the run before it and opens it again behind."""
    html = markup.gapped("```python\nx = 'one {{c1::two}} three'\n```")
    assert html == (
        '<pre class="code"><code>x = <span class="s">&#x27;one </span>{{c1::<span class="s">two</span>}}'
        '<span class="s"> three&#x27;</span></code></pre>'
    )


def test_code_line_by_line() -> None:
    """Each line is an element, so that a wrapped one can be indented, also where a string spans lines."""
    assert markup.code(Code(lang="python", text='x = """a\nb"""\n')) == (
        '<pre class="code"><code><span class="l">x = <span class="s">&quot;&quot;&quot;a</span></span>\n'
        '<span class="l"><span class="s">b&quot;&quot;&quot;</span></span></code></pre>'
    )
    assert markup.code(None) == ""


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        ("a\nb\n", "a\nc", ["l", "l new"]),
        ("a\nb", "b\na", ["l new", "l"]),
        ("a\nb\nc", "try:\n  a\n  b\nc", ["l new", "l", "l", "l"]),
        ("a\nx\nb\ny", "a\nx\na\ny", ["l", "l", "l new", "l"]),
        ("if a:\nb", "if a:\n  b", ["l", "l new"]),
        ("a\nb", "c\nd", ["l", "l"]),
    ],
)
def test_changed_lines(before: str, after: str, expected: list[str]) -> None:
    """The lines of a solution that differ from the broken code stand out, unless all would."""
    html = markup.code(Code(lang="text", text=after), before=Code(lang="text", text=before))
    assert re.findall(r'class="(l.*?)"', html) == expected


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        ("https://example.org/?a=1&b=2", '<a href="https://example.org/?a=1&amp;b=2">A &lt;title&gt;</a>'),
        ("javascript:alert(1)", "A &lt;title&gt;"),
        ("file:///etc/hostname", "A &lt;title&gt;"),
    ],
)
def test_link(url: str, expected: str) -> None:
    """Only an address to follow becomes a link."""
    assert markup.link(Resource(title="A <title>", url=url)) == expected


@given(st.text())
def test_plain_text_survives(text: str) -> None:
    """What a reader sees of plain text is the text, without the characters that print nothing."""
    html = markup.plain(text)
    assert not re.search(r"[{}\[<>\x00-\x08\x0b-\x1f]|::", html)
    kept = "".join(character for character in text if ord(character) not in markup.CONTROL)
    assert re.sub("&#(\\d+);|&(\\w+);", lambda found: unescape(found[0]), html.replace("&#x27;", "'")) == kept


PIECES = st.sampled_from(
    ["{{c1::", "{{c2::", "}}", "::", "`", "**", "_", "[", "](https://e.org)", "\n\n", "\n", "a", " b ", "```", "{", "}",
     "<b>"]
)  # fmt: skip


@given(st.lists(PIECES, max_size=14).map("".join))
def test_gaps_are_whole_whatever_surrounds_them(text: str) -> None:
    """Every gap that the notation has comes out once, in order, and holds whole elements only."""
    html = markup.gapped(text)
    found = re.findall(r"\{\{c(\d+)::([^{}]*)\}\}", html)
    assert [int(number) for number, _ in found] == [gap.number for gap in cloze.gaps(text)]
    assert html.count("{") == html.count("}") == 2 * len(found)
    for _, inside in found:
        assert re.sub("<[^>]*>", "", inside).count("::") == 0
        assert len(re.findall("<[a-z]", inside)) == len(re.findall("</[a-z]", inside))
