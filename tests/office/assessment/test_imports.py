"""Taking in and taking back: whole, once, with the source of every number."""

import duckdb
import pytest
from django.conf import settings
from tests.office.assessment.uploading import KAMENKA, a_file, a_text, again, read, taken_in, worked

from opora.domain.procedure_kind import ProcedureKind
from opora.domain.season import Season
from opora.exchange.file_facts import FileFacts
from opora_web.assessment.actions.imports import give_consent, import_results, revert
from opora_web.assessment.intake.reading_files import read_reading
from opora_web.assessment.models import Result, Upload, UploadState
from opora_web.assessment.policies.standing_on import forget_standing, register_standing
from opora_web.audit.models import JournalEntry
from opora_web.jobs.actions import cancel
from opora_web.registry.actions.schools import give_code
from opora_web.registry.models import CodeSystem
from opora_web.ui.refused import Refused

HALF_GOOD = """Школа;Муниципалитет;Вид процедуры;Предмет;Год;Участников;Ниже минимума
МОУ СОШ с. Кикино;Каменский район;ОГЭ;математика;2023;8;3
МОУ СОШ с. Кикино;Каменский район;ОГЭ;физика;2023;8;30
"""
PUPILS = (
    "логин школы;регион;номер обучающегося;код обучающегося;отметка за предыдущую "
    "четверть/триместр;пол;класс;вариант;всего баллов;балл за 1;Фамилия\n"
    "{rows}"
)


def test_every_number_names_its_source_and_its_upload(by, place, kamenka):
    upload = taken_in(by, place, a_file(KAMENKA.read_bytes(), "итоги.txt"))
    sources = set(upload.results.values_list("source", flat=True))
    assert sources == {f"итоги.txt, строка {row}" for row in (12, 13, 14, 17, 18, 21, 22)}
    silent = upload.results.get(kind="vpr")
    assert (silent.participants, silent.low, silent.stated_low) == (None, None, True)
    assert (silent.season, silent.school_year, silent.mark_2) == ("", 2022, None)
    assert not silent.printed_share
    assert upload.consented_by == by
    assert upload.consented_at


def test_good_rows_of_a_half_good_file_are_taken_in(by, place):
    upload = taken_in(by, place, a_file(HALF_GOOD, "итоги.csv"))
    assert upload.state == UploadState.IMPORTED
    file = upload.files.get()
    assert file.rows == 2
    assert upload.remarks.filter(severity="error").exists()
    counted = upload.results.exclude(low=None)
    assert [one.subject for one in counted] == ["математика"]


def test_what_is_taken_in_is_what_was_shown(by, place):
    upload = read(by, place, a_file(a_text()))
    shown = read_reading(upload).outcomes
    upload.files.get().content.delete(save=False)  # whatever becomes of the file meanwhile
    give_consent(by=by, upload=upload)
    worked(upload)
    (outcome,), (result,) = shown, Result.objects.all()
    assert (result.participants, result.low) == (outcome.participants, outcome.low)
    assert result.outcome_id == outcome.outcome_id


def test_consent_is_given_once(by, place):
    upload = read(by, place, a_file(a_text()))
    give_consent(by=by, upload=upload)
    with pytest.raises(Refused, match="загружается, а не ждёт согласия"):
        give_consent(by=by, upload=again(upload))
    worked(upload)
    with pytest.raises(Refused, match="загружать нечего"):
        import_results(by=by, upload=upload, intake=read_reading(upload))
    assert Result.objects.count() == 1


def test_an_import_that_broke_off_waits_for_consent_again(by, place):
    upload = read(by, place, a_file(a_text()))
    give_consent(by=by, upload=upload)
    cancel(again(upload).job, by=by)
    upload = again(upload)
    assert upload.state == UploadState.IMPORTING
    assert upload.standing == UploadState.PREVIEW
    assert upload.has_broken_off
    give_consent(by=by, upload=upload)
    assert worked(upload).state == UploadState.IMPORTED
    assert not again(upload).has_broken_off


def test_an_import_of_what_was_taken_back_is_refused(by, place):
    upload = read(by, place, a_file(a_text()))
    give_consent(by=by, upload=upload)
    Upload.objects.update(state=UploadState.PREVIEW)
    assert "загружать нечего" in worked(upload).job.error


def test_a_file_that_came_into_force_meanwhile_stops_the_import(by, place):
    first, second = (read(by, place, a_file(a_text())) for _ in range(2))
    give_consent(by=by, upload=first)
    give_consent(by=by, upload=second)
    worked(first)
    upload = worked(second)
    assert "уже загружен" in upload.job.error
    assert upload.standing == UploadState.PREVIEW
    assert Result.objects.count() == 1


def test_results_leave_force_for_a_reason_that_is_kept(by, place):
    upload = taken_in(by, place, a_file(a_text()))
    with pytest.raises(Refused, match="Напишите, почему"):
        revert(by=by, upload=upload, reason="  ")
    revert(by=by, upload=upload, reason=" Не тот год. ")
    upload = again(upload)
    assert (upload.state, upload.reverted_because) == (UploadState.REVERTED, "Не тот год.")
    assert not Result.objects.in_force().exists()
    entry = JournalEntry.objects.order_by("-number").first()
    assert (entry.verb, "Не тот год." in entry.after_text) == ("отмена загрузки результатов", True)
    with pytest.raises(Refused, match="отменено: отменять нечего"):
        revert(by=by, upload=upload, reason="Ещё раз.")


def test_results_on_which_something_stands_stay(by, place):
    upload = taken_in(by, place, a_file(a_text()))

    def lists_on(asked):
        return ["список ШНОР 2023 года"] if asked == upload else []

    register_standing(lists_on)
    register_standing(lists_on)
    try:
        with pytest.raises(Refused, match="держится список ШНОР 2023 года\\. Сначала"):
            revert(by=by, upload=upload, reason="Не тот год.")
    finally:
        forget_standing(lists_on)
    assert Result.objects.in_force().count() == 1
    revert(by=by, upload=upload, reason="Не тот год.")


def test_pupils_are_kept_without_names(by, place, cast):
    give_code(by=by, school=cast.own.school, system=CodeSystem.FIS_OKO, value="edu990001")
    rows = "".join(
        f"edu990001;Каменский район;{n};5000{n};4;м;5А;1;{n};{n};Пупкин\n" for n in range(1, 10)
    )
    facts = FileFacts(2021, Season.SPRING, ProcedureKind.VPR, "математика", 5)
    upload = taken_in(by, place, a_file(PUPILS.format(rows=rows), "протокол.csv"), said=facts)
    assert upload.pupils.name == f"uploads/pupils/{upload.pk}.parquet"
    assert upload.remarks.filter(rule="personal-data-dropped").exists()
    path = str(settings.MEDIA_ROOT / upload.pupils.name)
    pupils = duckdb.sql(f"SELECT * FROM '{path}'")  # noqa: S608  # a path of this test
    assert len(pupils.fetchall()) == 9
    for kept in (settings.MEDIA_ROOT / "uploads").rglob("*.parquet"):
        assert "Пупкин".encode() not in kept.read_bytes()
    assert not upload.remarks.filter(value__contains="Пупкин").exists()
