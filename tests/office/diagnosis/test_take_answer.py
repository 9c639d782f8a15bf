"""An answer is taken once, and nobody can tell whose it is."""

from datetime import timedelta

import pytest
from django.db import connection, transaction
from django.db.models.expressions import RawSQL
from tests.office.diagnosis.surveys import DAY, FIRST_DAY, LAST_DAY, answered, planned, running

from opora.reference.audience import Audience
from opora_web.audit.models import JournalEntry
from opora_web.diagnosis.actions.campaigns import close_campaign
from opora_web.diagnosis.actions.survey_answers import take_answer
from opora_web.diagnosis.actions.survey_codes import issue_codes
from opora_web.diagnosis.models import CampaignPart, SurveyAnswer, SurveyCode
from opora_web.diagnosis.survey_code_of import survey_code_of
from opora_web.diagnosis.survey_code_text import as_printed, new_code
from opora_web.registry.roles import Role
from opora_web.ui.refused import Refused

SQLITE = connection.vendor == "sqlite"


@pytest.fixture
def run(cast):
    return running(cast.own)


def test_an_answer_fills_one_place_and_uses_one_code(run):
    answered(run, run.codes[0], 1)
    (kept,) = SurveyAnswer.objects.filled()
    assert set(kept.options.values()) == {1}
    assert len(kept.options) == 12
    assert SurveyCode.objects.filter(used=True).count() == 1
    assert (run.now().issued, run.now().answered) == (3, 1)
    assert SurveyAnswer.objects.empty().count() == 2


def test_nobody_answers_twice(run):
    answered(run, run.codes[0], 1)
    with pytest.raises(Refused, match="уже ответили"):
        answered(run, run.codes[0], 3)
    (kept,) = SurveyAnswer.objects.filled()
    assert set(kept.options.values()) == {1}
    assert run.now().answered == 1


def test_who_read_the_code_before_it_was_used_is_still_refused(run):
    stale = survey_code_of(run.codes[0])
    answered(run, run.codes[0], 1)
    with pytest.raises(Refused, match="уже ответили"):
        take_answer(code=stale, options={"parent-parents-1": 2}, today=DAY)
    assert run.now().answered == 1


def test_half_an_answer_is_none(run, monkeypatch):
    """What fails after the code was used gives the code back."""
    monkeypatch.setattr(
        "opora_web.diagnosis.actions.survey_answers.secrets.choice",
        lambda _places: (_ for _ in ()).throw(RuntimeError("planted")),
    )
    with pytest.raises(RuntimeError), transaction.atomic():
        answered(run, run.codes[0])
    assert not SurveyCode.objects.filter(used=True).exists()


@pytest.mark.parametrize(
    ("today", "said"),
    [
        (FIRST_DAY - timedelta(days=1), "ещё не начался"),
        (LAST_DAY + timedelta(days=1), "закончился"),
    ],
)
def test_outside_its_days_a_survey_takes_nothing(run, today, said):
    with pytest.raises(Refused, match=said):
        answered(run, run.codes[0], today=today)
    assert not SurveyAnswer.objects.filled().exists()


@pytest.mark.parametrize("today", [FIRST_DAY, LAST_DAY])
def test_both_days_belong_to_it(run, today):
    answered(run, run.codes[0], today=today)
    assert run.now().answered == 1


def test_before_it_is_opened_and_after_it_is_closed_nothing_is_taken(cast, run):
    by = cast.own.person(Role.COORDINATOR)
    waiting = planned(cast.own, run.part.questionnaire, title="Другой опрос")
    part = CampaignPart.objects.with_names().get(campaign=waiting)
    (code,) = issue_codes(by=by, part=part, number=1)
    with pytest.raises(Refused, match="Опрос ещё не открыли"):
        answered(run, code)
    with pytest.raises(Refused, match="ещё не начался"):
        answered(run, code, today=FIRST_DAY - timedelta(days=1))
    close_campaign(by=by, campaign=run.campaign)
    with pytest.raises(Refused, match="закончился"):
        answered(run, run.codes[0])


@pytest.mark.parametrize(
    "options",
    [{}, {"parent-parents-1": 4}, {"parent-parents-1": -1}, {"director-equipment-1": 0}],
)
def test_what_is_no_answer_uses_no_code(run, options):
    with pytest.raises(Refused):
        take_answer(code=survey_code_of(run.codes[0]), options=options, today=DAY)
    assert not SurveyCode.objects.filter(used=True).exists()


# ---- An attempt to trace an answer ----


def test_the_tables_hold_nothing_that_ties_an_answer_to_a_code_or_a_moment():
    def columns(model):
        return {one.name: one.get_internal_type() for one in model._meta.concrete_fields}

    assert columns(SurveyAnswer) == {
        "id": "UUIDField",
        "part": "ForeignKey",
        "options": "JSONField",
    }
    assert set(columns(SurveyCode)) == {"id", "part", "digest", "used"}
    moments = {"DateTimeField", "TimeField"}
    assert not moments & set(columns(CampaignPart).values())


def test_the_database_never_sees_a_code(run):
    answered(run, run.codes[0])
    with connection.cursor() as cursor:
        for table in connection.introspection.table_names():
            cursor.execute(f'SELECT * FROM "{table}"')  # noqa: S608  # names of our own tables
            told = repr(cursor.fetchall())
            for code in run.codes:
                assert code not in told, table
                assert as_printed(code) not in told, table


def test_the_journal_hears_of_no_answer(run):
    before = JournalEntry.objects.count()
    answered(run, run.codes[0])
    assert JournalEntry.objects.count() == before


def test_the_order_of_answers_cannot_be_read_from_the_rows(cast):
    """Rows lie as they were made, and an answer makes none: thirty in turn end up anywhere."""
    run = running(cast.own, codes=30)
    for number, code in enumerate(run.codes):
        name = "parent-parents-1"
        take_answer(code=survey_code_of(code), options={name: number % 4}, today=DAY)
        assert SurveyAnswer.objects.count() == 30
    place = RawSQL("rowid" if SQLITE else "ctid", ())  # noqa: S611  # one of two words of ours
    lying = SurveyAnswer.objects.annotate(place=place).order_by("place")
    found = [one.options["parent-parents-1"] for one in lying.only("options")]
    assert sorted(found) == sorted(number % 4 for number in range(30))
    assert found != [number % 4 for number in range(30)]


def test_rows_of_one_answer_are_never_written_alone(cast):
    """On PostgreSQL the mark of the last transaction would pair a code with its answer."""
    if connection.vendor != "postgresql":
        pytest.skip("только PostgreSQL помечает строки номером транзакции")
    run = running(cast.own, codes=3)
    for code in run.codes[:2]:
        answered(run, code)
    with connection.cursor() as cursor:
        cursor.execute("SELECT DISTINCT xmin::text FROM diagnosis_surveycode WHERE used")
        codes = cursor.fetchall()
        cursor.execute(
            "SELECT DISTINCT xmin::text FROM diagnosis_surveyanswer WHERE options IS NOT NULL"
        )
        assert cursor.fetchall() == codes
    assert len(codes) == 1


def test_a_closed_survey_does_not_know_who_answered(cast, run):
    answered(run, run.codes[0])
    close_campaign(by=cast.own.person(Role.COORDINATOR), campaign=run.campaign)
    assert set(SurveyCode.objects.values_list("used", flat=True)) == {True}
    assert SurveyAnswer.objects.count() == 1
    assert (run.now().issued, run.now().answered) == (3, 1)


def test_a_code_is_read_as_people_write_it(run):
    code = run.codes[0]
    for typed in (code, code.upper(), as_printed(code), f" {as_printed(code).upper()} "):
        assert survey_code_of(typed) is not None
    assert survey_code_of(new_code()) is None
    assert survey_code_of("") is None


def test_codes_are_never_alike_and_easy_to_read():
    codes = {new_code() for _ in range(500)}
    assert len(codes) == 500
    assert not set("".join(codes)) & set("01ilo")
    assert {len(code) for code in codes} == {12}


def test_another_audience_answers_its_own_questions(cast):
    run = running(cast.own, Audience.PUPIL)
    answered(run, run.codes[0], 2)
    (kept,) = SurveyAnswer.objects.filled()
    assert len(kept.options) == 20
