"""Elements of SVG."""

from defusedxml.ElementTree import fromstring
from hypothesis import given
from hypothesis import strategies as st

from opora.charts.svg import element, escaped, number


def test_attributes_and_children() -> None:
    assert element("g", element("line", x1=1.5), class_="chart") == (
        '<g class="chart"><line x1="1.5"/></g>'
    )
    assert element("text", escaped("а < б"), font_size=12) == (
        '<text font-size="12">а &lt; б</text>'
    )


@given(st.text())
def test_whatever_people_wrote_stays_text(text: str) -> None:
    root = fromstring(element("text", escaped(text), title=text))
    assert len(root) == 0
    assert set(root.attrib) == {"title"}


def test_control_characters_of_a_workbook_are_left_out() -> None:
    assert escaped("СОШ\x0b № 1\x00") == "СОШ № 1"


def test_numbers_have_a_point_and_few_digits() -> None:
    assert [number(value) for value in (1.0, 37.456, -0.001, 0.5, 100)] == [
        *("1", "37.46", "0", "0.5", "100")
    ]
