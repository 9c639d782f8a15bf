"""Headings of the analysis of causes, as data with a source and a status."""

import pytest

from opora.domain.errors import OporaError
from opora.domain.school_year import SchoolYear
from opora.reference.cause_heading_file import cause_catalogues_of
from opora.reference.cause_heading_library import cause_catalogue_for, cause_catalogues
from opora.reference.status import Status

FILE = """
id: проба
title: Разделы
headings:
  - {id: a, title: первый, status: document, asks: что}
  - {id: b, title: второй, status: document, asks: где}
publications:
  - {source: проверка, status: document, valid_years: [2023], counted: [b, a]}
"""


def test_the_five_headings_of_the_recommendations() -> None:
    catalogue = cause_catalogue_for(SchoolYear(2023))
    ids = [one.heading_id for one in catalogue.headings]
    assert ids == ["external", "internal", "organisation", "levels", "subjects"]
    assert catalogue.provenance.status is Status.DOCUMENT
    assert "без оценки отдельных учителей" in catalogue.headings[4].asks
    assert catalogue in cause_catalogues()


def test_a_year_without_headings_is_refused() -> None:
    with pytest.raises(OporaError, match="Для 2009/10 учебного года нет разделов"):
        cause_catalogue_for(SchoolYear(2010))


def test_a_whole_file_keeps_the_order_of_its_publication() -> None:
    (catalogue,) = cause_catalogues_of("x.yaml", FILE.encode())
    assert [one.title for one in catalogue.headings] == ["второй", "первый"]


@pytest.mark.parametrize(
    ("change", "told"),
    [
        (("[b, a]", "[a, a]"), "один раздел назван дважды"),
        (("title: второй", "title: первый"), "один раздел назван дважды"),
        (("[b, a]", "[c]"), "«counted» не может быть"),
        ((", asks: где", ""), "headings № 2: не указано «asks»"),
    ],
)
def test_what_cannot_be_a_catalogue_is_refused(change: tuple[str, str], told: str) -> None:
    with pytest.raises(OporaError, match=told):
        cause_catalogues_of("x.yaml", FILE.replace(*change).encode())
