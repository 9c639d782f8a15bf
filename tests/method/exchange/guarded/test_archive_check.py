"""The directory of an archive at the edges of what a workbook may be."""

import io
import zipfile

import pytest
from tests.method.exchange.guarded.attacks import honest, packed, parts_of

from opora.domain.errors import OporaError
from opora.exchange.guarded import archive_check
from opora.exchange.guarded.archive_check import check_archive

SIZES = {name: len(content) for name, content in parts_of(honest()).items()}
WITH_SPACES = {**parts_of(honest()), "xl/a.xml": b" " * 5000}


def refusal(content: bytes) -> str:
    with pytest.raises(OporaError) as told:
        check_archive(content, "а.xlsx")
    (sentence,) = told.value.sentences
    return sentence


def test_an_honest_workbook_passes():
    check_archive(honest(), "а.xlsx")


@pytest.mark.parametrize(
    ("limit", "value", "sentence"),
    [
        ("MAX_PARTS", len(SIZES), "больше"),
        ("MAX_UNPACKED", sum(SIZES.values()), "в распакованном виде больше 0 МБ"),
        ("MAX_PART", max(SIZES.values()), "архивную бомбу"),
    ],
)
def test_a_limit_belongs_to_what_is_allowed(monkeypatch, limit, value, sentence):
    monkeypatch.setattr(archive_check, limit, value)
    check_archive(honest(), "а.xlsx")
    monkeypatch.setattr(archive_check, limit, value - 1)
    assert sentence in refusal(honest())


def test_a_part_that_shrank_too_much_is_a_bomb_only_when_it_is_large(monkeypatch):
    content = packed(WITH_SPACES)
    monkeypatch.setattr(archive_check, "MAX_RATIO", 100)
    check_archive(content, "а.xlsx")
    monkeypatch.setattr(archive_check, "RATIO_MATTERS_FROM", 4999)
    assert "архивную бомбу" in refusal(content)
    monkeypatch.setattr(archive_check, "RATIO_MATTERS_FROM", 5000)
    check_archive(content, "а.xlsx")


def test_a_ratio_at_the_limit_passes(monkeypatch):
    content = packed({"xl/workbook.xml": b" " * 5000})
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        shrunk = archive.infolist()[0].compress_size
    monkeypatch.setattr(archive_check, "RATIO_MATTERS_FROM", 0)
    monkeypatch.setattr(archive_check, "MAX_RATIO", 5000 / shrunk)
    check_archive(content, "а.xlsx")
    monkeypatch.setattr(archive_check, "MAX_RATIO", 4999 / shrunk)
    assert "архивную бомбу" in refusal(content)


def test_another_kind_of_archive_is_named():
    assert "не книга Excel" in refusal(packed({"word/document.xml": b"x"}))
