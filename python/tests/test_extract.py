"""What one page gives, and what options do to it."""

import pytest

import dehusk

PAGE = """<html lang=de><title>Rain</title><meta name=author content="Ann Lee"><meta name=date content=2021-05-04>
<nav><a href=/>Home</a> <a href=/news>News</a></nav>
<article><h1>Rain</h1>
<p class=first>It rained <b>all</b> night, says <a href=/mill>the miller</a>, and the river rose before dawn.</p>
<p class=promo>At noon the sun came out, and the children went to see what was left of the mill.</p>
<table><tr><th>Day</th><th>Rain</th></tr><tr><td>Monday</td><td>31 mm</td></tr></table></article>
<ol class=commentlist><li class=comment><cite class=fn>Bo</cite> says: <p>Was the bridge shut?</p></li></ol></html>"""


def test_text_is_the_content_alone() -> None:
    text = dehusk.extract(PAGE)
    assert text is not None
    assert text.startswith("It rained all night")
    assert "Home" not in text and "bridge" not in text


def test_formats_hold_the_same_words() -> None:
    markdown = dehusk.extract(PAGE, "https://example.org/a", output_format="markdown")
    html = dehusk.extract(PAGE, "https://example.org/a", output_format="html")
    assert markdown is not None and "**all**" in markdown and "(https://example.org/mill)" in markdown
    assert html is not None and 'href="https://example.org/mill"' in html


def test_json_holds_everything() -> None:
    written = dehusk.extract(PAGE, output_format="json")
    assert written == dehusk.bare_extraction(PAGE).json()
    assert '"Was the bridge shut?"' in written and '"Ann Lee"' in written


def test_comments_come_behind_the_text_when_asked_for() -> None:
    text = dehusk.extract(PAGE, include_comments=True)
    assert text == f"{dehusk.extract(PAGE)}\n\nWas the bridge shut?"


def test_metadata_come_before_the_text_when_asked_for() -> None:
    text = dehusk.extract(PAGE, with_metadata=True)
    assert text is not None and text.startswith('---\ntitle: "Rain"\n')
    assert text.endswith(dehusk.extract(PAGE) or "?")


def test_tables_go_when_they_are_not_wanted() -> None:
    assert "31 mm" in (dehusk.extract(PAGE) or "")
    assert "31 mm" not in (dehusk.extract(PAGE, include_tables=False) or "31 mm")
    assert "31 mm" not in (dehusk.extract(PAGE, include_tables=False, drop=".promo") or "31 mm")


def test_selectors_win_over_labels() -> None:
    assert "noon" not in (dehusk.extract(PAGE, drop=".promo") or "noon")
    assert "noon" not in (dehusk.extract(PAGE, drop=[".other", ".promo"]) or "noon")
    assert "Home" in (dehusk.extract(PAGE, keep="nav") or "")
    assert (dehusk.extract(PAGE, root=".first") or "").startswith("It rained")


def test_pages_in_other_languages_are_left_out() -> None:
    assert dehusk.extract(PAGE, target_language="de") and dehusk.extract(PAGE, target_language="de-AT")
    assert dehusk.extract(PAGE, target_language="fr") is None


def test_language_of_the_text_counts_where_none_is_declared() -> None:
    page = "<p>Es hat die ganze Nacht geregnet, und der Fluss stieg bis zum Morgen um eine Handbreit.</p>" * 3
    assert dehusk.bare_extraction(page).metadata.language == "de"


def test_pages_without_essential_metadata_are_left_out() -> None:
    assert dehusk.extract(PAGE, only_with_metadata=True) is None, "no URL"
    assert dehusk.extract(PAGE, url="https://example.org/a", only_with_metadata=True)


def test_focus_widens() -> None:
    def words(**options: bool) -> int:
        return len((dehusk.extract(PAGE, **options) or "").split())  # type: ignore[arg-type]

    assert words(favor_precision=True) <= words() <= words(favor_recall=True)


def test_a_page_kind_and_a_day_can_be_given() -> None:
    assert dehusk.bare_extraction(PAGE, page_kind="forum").page_kind == "forum"
    assert dehusk.bare_extraction(PAGE, fetched="2020-01-01").metadata.published is None


def test_tracking_is_stripped_when_asked_for() -> None:
    page = PAGE.replace("/mill", "https://example.org/?id=7&amp;utm_source=a")
    assert "utm_source" in dehusk.bare_extraction(page).html()
    assert "utm_source" not in dehusk.bare_extraction(page, strip_tracking=True).html()


def test_limits_are_told() -> None:
    page = dehusk.bare_extraction(PAGE, limits=dehusk.Limits(input=400))
    assert page.truncated_by == ["input"]
    assert dehusk.bare_extraction(PAGE).truncated_by == []


@pytest.mark.parametrize(
    ("names", "text"),
    [
        ("comments", ["Was the bridge shut?"]),
        ("blocks", None),
    ],
)
def test_parts_have_texts(names: str, text: list[str] | None) -> None:
    parts = getattr(dehusk.bare_extraction(PAGE), names)
    assert [part.text for part in parts] == text if text else all(part.text for part in parts)


def test_parts_are_compared_by_value_and_never_change() -> None:
    one, two = dehusk.bare_extraction(PAGE), dehusk.bare_extraction(PAGE)
    assert one.metadata == two.metadata and one.blocks == two.blocks and one.comments == two.comments
    assert one.metadata != dehusk.bare_extraction("<p>").metadata
    with pytest.raises(AttributeError):
        one.metadata.title = "Sun"  # type: ignore[misc]


def test_flattened_text_is_cleaned() -> None:
    text = "0 $\n2,500 $\n\nThe river rose by a hand's breadth before dawn, and it went on rising.\n\nBack to top"
    assert dehusk.extract_text(text) == "The river rose by a hand's breadth before dawn, and it went on rising."
    assert dehusk.extract_text("Back to top") is None
