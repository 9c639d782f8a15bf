"""What is known about a file as a whole: read off it, said by a person, asked for."""

import pytest

from opora.domain.errors import OporaError
from opora.domain.procedure_kind import ProcedureKind
from opora.domain.season import Season
from opora.exchange.file_facts import FileFacts

WHOLE = FileFacts(2021, Season.SPRING, ProcedureKind.VPR, "математика", 5)


def test_what_a_person_says_fills_what_the_file_leaves_open():
    own = FileFacts(year=2021, subject="математика")
    said = FileFacts(season=Season.SPRING, kind=ProcedureKind.VPR, grade=5)
    assert own.completed_by(said, "а.xlsx") == WHOLE
    assert WHOLE.completed_by(WHOLE, "а.xlsx") == WHOLE
    assert WHOLE.completed_by(FileFacts(), "а.xlsx") == WHOLE


@pytest.mark.parametrize(
    ("said", "sentence"),
    [
        ({"year": 2020}, "год по содержанию файла — 2021, а указано — 2020"),
        ({"season": Season.AUTUMN}, "сезон по содержанию файла — весна, а указано — осень"),
        ({"kind": ProcedureKind.OGE}, "вид процедуры по содержанию файла — ВПР, а указано — ОГЭ"),
        ({"grade": 6}, "класс по содержанию файла — 5, а указано — 6"),
    ],
)
def test_a_contradiction_is_refused_and_not_guessed_away(said, sentence):
    with pytest.raises(OporaError, match=sentence):
        WHOLE.completed_by(FileFacts(**said), "а.xlsx")


def test_every_contradiction_is_told():
    with pytest.raises(OporaError) as refusal:
        WHOLE.completed_by(FileFacts(year=2020, grade=6), "а.xlsx")
    assert len(refusal.value.sentences) == 2


def test_resits_are_told_in_words():
    with pytest.raises(OporaError, match="до пересдач, а указано — после пересдач"):
        FileFacts(before_resits=True).completed_by(FileFacts(before_resits=False), "а.xlsx")


def test_the_procedure_of_a_whole_set_of_facts():
    procedure, remarks = WHOLE.procedure("а.xlsx", needs_season=True)
    assert procedure.title == "ВПР, математика, 5 класс, весна 2021"
    assert remarks == ()


def test_what_is_missing_is_asked_for_by_name():
    with pytest.raises(OporaError, match=r"год и класс. Укажите, например: --year 2021 --grade 5;"):
        FileFacts(kind=ProcedureKind.VPR, subject="математика").procedure("а.xlsx")


def test_the_season_is_asked_for_only_where_nothing_tells_the_time():
    facts = FileFacts(2021, None, ProcedureKind.VPR, "математика", 5)
    assert facts.procedure("а.xlsx")[0].season is None
    with pytest.raises(OporaError, match=r"сезон. Укажите, например: --season весна"):
        facts.procedure("а.xlsx", needs_season=True)


def test_an_exam_needs_no_grade():
    facts = FileFacts(2021, None, ProcedureKind.EGE, "физика")
    assert facts.procedure("а.xlsx")[0].title == "ЕГЭ, физика, 2021"


def test_doubts_come_with_the_procedure():
    facts = FileFacts(2020, None, ProcedureKind.VPR, "астрономия", 5)
    procedure, remarks = facts.procedure("а.xlsx")
    assert procedure.subject == "астрономия"
    assert [one.rule.code for one in remarks] == ["unknown-subject", "season-not-stated"]
