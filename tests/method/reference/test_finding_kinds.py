"""What checks may find, as data: with a source and a status, refused where it is faulty."""

import pytest

from opora.domain.errors import OporaError
from opora.reference.finding_kind_file import finding_catalogues_of
from opora.reference.finding_kind_library import finding_catalogues
from opora.reference.status import Status

FILE = """
id: проба
title: Перечень
kinds:
  - {id: a, title: первое, status: document}
  - {id: b, title: второе, status: unverified}
publications:
  - {source: проверка, status: document, valid_years: [2023], counted: [b, a]}
"""


def test_the_catalogue_is_of_one_district_and_says_so() -> None:
    (catalogue,) = finding_catalogues()
    assert catalogue.provenance.status is Status.DOCUMENT
    assert "Богучанского района" in catalogue.provenance.source
    assert "одного района" in catalogue.provenance.note
    assert {kind.status for kind in catalogue.kinds} == {Status.DOCUMENT}
    assert catalogue.kinds[2].title == "управленческие действия не обоснованы ресурсами"


def test_a_whole_file_keeps_the_order_of_its_publication() -> None:
    (catalogue,) = finding_catalogues_of("x.yaml", FILE.encode())
    assert [(one.kind_id, one.title) for one in catalogue.kinds] == [
        ("b", "второе"),
        ("a", "первое"),
    ]
    assert catalogue.kinds[0].status is Status.UNVERIFIED


@pytest.mark.parametrize(
    ("change", "told"),
    [
        (("[b, a]", "[a, a]"), "одна формулировка названа дважды"),
        (("title: второе", "title: первое"), "одна формулировка названа дважды"),
        (("[b, a]", "[c]"), "«counted» не может быть"),
        (("status: unverified", "status: верно"), "kinds № 2: «status» не может быть «верно»"),
        (("kinds:\n", "extra: 1\nkinds:\n"), "неизвестно, что такое «extra»"),
    ],
)
def test_what_cannot_be_a_catalogue_is_refused(change: tuple[str, str], told: str) -> None:
    with pytest.raises(OporaError, match=told):
        finding_catalogues_of("x.yaml", FILE.replace(*change).encode())
