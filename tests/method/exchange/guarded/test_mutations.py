"""A spoiled workbook gives its rows or one sentence, and the reader serves the next file."""

import io

import openpyxl
import pytest
from tests.method.exchange.guarded.attacks import honest
from tests.method.exchange.guarded.mutations import WAYS, filled_template, mutated

from opora.domain.errors import OporaError
from opora.exchange.guarded.guard import Guard

MUTATIONS = 300
NAME = "итоги.xlsx"


def sentences_about(guard: Guard, content: bytes) -> list[str]:
    """Of a refusal; none where the rows were read. Anything else is an error of the test."""
    try:
        sheets = guard.read(content, NAME)
    except OporaError as refusal:
        return [
            *refusal.sentences,
            *("нет имени" for told in refusal.sentences if NAME not in told),
        ]
    return [] if all(sheet.rows or not sheet.last_row for sheet in sheets) else ["", ""]


@pytest.fixture(scope="module")
def template() -> bytes:
    return filled_template()


@pytest.fixture(scope="module")
def guard():
    with Guard() as kept:
        yield kept


@pytest.mark.parametrize("part", range(10))
def test_every_mutation_ends_in_rows_or_in_one_sentence(guard, template, part):
    share = MUTATIONS // 10
    for seed in range(part * share, (part + 1) * share):
        assert len(sentences_about(guard, mutated(template, seed))) <= 1, seed
    assert guard.read(honest(), "a")[0].rows[0].cells == ("Школа", "1")


def test_a_seed_spoils_in_one_way(template):
    assert mutated(template, 7) == mutated(template, 7) != template


def test_every_way_of_spoiling_is_taken(template):
    taken = {way.__name__ for way in WAYS}
    assert len(taken) == 9
    assert len({mutated(template, seed) for seed in range(30)}) > 20


def test_the_template_itself_is_read(guard, template):
    (sheet,) = guard.read(template, "a")
    assert len(sheet.rows) == openpyxl.load_workbook(io.BytesIO(template)).active.max_row
