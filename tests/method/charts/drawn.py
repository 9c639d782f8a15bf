"""A picture taken apart, as a browser would read it."""

import re
from xml.etree.ElementTree import Element

from defusedxml.ElementTree import fromstring

from opora.charts.chart import Chart

SVG = "{http://www.w3.org/2000/svg}"
_NUMBER = re.compile(r"-?[0-9]+(\.[0-9]{1,2})?")
_NUMBERS = {"x", "y", "x1", "x2", "y1", "y2", "cx", "cy", "r", "width", "height", "stroke-width"}


def parsed(chart: Chart) -> Element:
    """The picture; fails where it is no XML, and checks what holds for every picture."""
    root = fromstring(chart.svg)
    check_frame(root, chart)
    check_room(root)
    return root


def check_frame(root: Element, chart: Chart) -> None:
    assert root.tag == f"{SVG}svg"
    assert root.get("role") == "img"
    assert [child.tag for child in root][:2] == [f"{SVG}title", f"{SVG}desc"]
    assert root[0].text == chart.title
    assert "Те же числа стоят в таблице." in root[1].text
    for element in root.iter():
        assert element.tag != f"{SVG}style"
        assert not {"style", "id", "onload"} & set(element.attrib)
        classes = element.get("class", "chart").split()
        assert all(name == "chart" or name.startswith("chart-") for name in classes)
        for key in _NUMBERS & set(element.attrib):
            assert _NUMBER.fullmatch(element.attrib[key]), f"{key}={element.attrib[key]}"


def check_room(root: Element) -> None:
    """Every word begins and every line ends inside the picture."""
    width, height = float(root.get("width")), float(root.get("height"))
    assert root.get("viewBox") == f"0 0 {root.get('width')} {root.get('height')}"
    for element in root.iter():
        for key, most in (("x", width), ("x1", width), ("x2", width), ("cx", width)):
            assert 0 <= float(element.get(key, 0)) <= most
        for key in ("y", "y1", "y2", "cy"):
            assert 0 <= float(element.get(key, 0)) <= height


def words(root: Element, of_class: str = "") -> list[str]:
    """The texts of the picture, in the order of painting, no-break spaces made plain."""
    return [
        (element.text or "").replace("\u00a0", " ")
        for element in root.iter(f"{SVG}text")
        if of_class in element.get("class", "")
    ]


def hints(root: Element) -> list[str]:
    """What is told when a point is pointed at."""
    return [
        (point.findtext(f"{SVG}title") or "").replace("\u00a0", " ")
        for point in root.iter(f"{SVG}g")
        if "chart-point" in point.get("class", "") and point.find(f"{SVG}title") is not None
    ]


def of_class(root: Element, name: str) -> list[Element]:
    return [element for element in root.iter() if name in element.get("class", "").split()]


def plain(text: str) -> str:
    return text.replace("\u00a0", " ")
