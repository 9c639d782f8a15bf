"""Files given: kept, read by themselves, named where they cannot be, erased when they end."""

import json
from pathlib import Path

import pytest
from django.conf import settings
from tests.method.exchange.context.made_form import a_row, written
from tests.office.assessment.uploading import (
    KAMENKA,
    a_file,
    a_text,
    again,
    given,
    read,
    taken_in,
    worked,
)

from opora.domain.errors import OporaError
from opora.domain.procedure_kind import ProcedureKind
from opora.domain.season import Season
from opora.exchange.file_facts import FileFacts
from opora_web.assessment.actions.imports import give_consent, revert
from opora_web.assessment.actions.uploads import discard, read_again
from opora_web.assessment.intake.given_file import given_text, name_on_disk, under_own_names
from opora_web.assessment.intake.said_facts import facts_in_words, kept_facts, said_facts
from opora_web.assessment.models import Result, Upload, UploadState
from opora_web.jobs.actions import cancel
from opora_web.registry.roles import Role
from opora_web.ui.refused import Refused

PICTURE = b"\x89PNG\r\n"
PROTOCOL = "Код ученика;Вариант;Всего баллов\n"


def on_disk():
    folder = Path(settings.MEDIA_ROOT) / "uploads"
    return sorted(path.name for path in folder.rglob("*") if path.is_file())


def test_a_broken_file_is_kept_named_and_explained_and_the_good_one_goes_on(by, place):
    upload = read(by, place, a_file(PICTURE, "снимок.xlsx"), a_file(a_text()))
    assert upload.state == UploadState.PREVIEW
    broken, good = upload.files.order_by("position")
    assert broken.refusals == ["Файл «снимок.xlsx»: это картинка; перенесите числа в шаблон."]
    assert broken.rows == 0
    assert (good.rows_counted, good.rows_of_headings) == (1, 3)
    assert good.layout == "Текст с перечнем результатов"
    assert upload.printed_schools.count() == 1


def test_when_nothing_can_be_read_nothing_can_be_taken_in(by, place):
    upload = read(by, place, a_file(PICTURE, "снимок.xlsx"))
    assert upload.state == UploadState.FAILED
    with pytest.raises(Refused, match="а не ждёт согласия"):
        give_consent(by=by, upload=upload)


def test_every_row_of_every_file_is_accounted_for(by, place):
    upload = read(by, place, a_file(KAMENKA.read_bytes()), a_file(a_text("СОШ № 5"), "ещё.txt"))
    first, second = upload.files.order_by("position")
    assert first.rows == first.rows_counted + first.rows_absent + first.rows_named == 7
    lines = [len(text.splitlines()) for text in (KAMENKA.read_text("utf-8"), a_text("СОШ № 5"))]
    assert [one.rows + one.rows_of_headings for one in (first, second)] == lines


def test_a_context_form_is_told_where_it_belongs(by, place, tmp_path):
    form = written(tmp_path / "форма.csv", [a_row()])
    upload = read(by, place, a_file(form.read_bytes(), "форма.csv"), a_file(a_text()))
    known, results = upload.files.order_by("position")
    assert known.is_context_form
    assert known.rows == 0
    assert not results.is_context_form
    only = read(by, place, a_file(form.read_bytes() + b"\n", "форма.csv"))
    assert only.state == UploadState.FAILED


def test_equal_content_is_read_once_and_told(by, place):
    upload = given(by, place, a_file(a_text(), "а.txt"), a_file(a_text(), "б.txt"))
    assert [one.name for one in upload.files.all()] == ["а.txt"]
    assert upload.skipped == [
        {"name": "б.txt", "because": "дан дважды, прочитан один раз", "upload": None}
    ]


def test_files_of_one_name_are_told_apart(by, place):
    texts = [a_text(), a_text("СОШ № 5"), a_text("СОШ № 6")]
    upload = read(by, place, *(a_file(text, "Итоги.txt") for text in texts))
    names = ["Итоги.txt", "Итоги (2).txt", "Итоги (3).txt"]
    assert [one.name for one in upload.files.order_by("position")] == names


def test_a_file_in_force_is_not_taken_again_until_it_is_taken_back(by, place):
    first = taken_in(by, place, a_file(a_text()))
    with pytest.raises(OporaError, match=f"уже загружен .загрузка № {first.pk}"):
        given(by, place, a_file(a_text(), "под другим именем.txt"))
    beside = given(by, place, a_file(a_text()), a_file(a_text("СОШ № 5"), "новый.txt"))
    assert [one.name for one in beside.files.all()] == ["новый.txt"]
    assert beside.skipped[0]["upload"] == first.pk
    revert(by=by, upload=first, reason="Ошибка в файле.")
    assert given(by, place, a_file(a_text())).files.count() == 1


def test_a_file_in_force_elsewhere_is_no_repeat(cast, by, place):
    taken_in(by, place, a_file(a_text()))
    neighbour = cast.neighbour
    other = given(neighbour.person(Role.COORDINATOR), neighbour.municipality, a_file(a_text()))
    assert other.skipped == []


def test_of_two_previews_of_one_file_only_one_is_taken_in(by, place):
    first, second = (given(by, place, a_file(a_text())) for _ in range(2))
    for upload in (first, second):
        worked(upload)
        give_consent(by=by, upload=again(upload)) if upload == first else None
    worked(first)
    with pytest.raises(Refused, match=f"уже загружен .загрузка № {first.pk}"):
        give_consent(by=by, upload=again(second))
    assert Result.objects.count() == 1


def test_what_a_person_says_of_a_file_is_read_with_it(by, place):
    protocol = (
        "логин школы;регион;номер обучающегося;код обучающегося;отметка за предыдущую "
        "четверть/триместр;пол;класс;вариант;всего баллов;балл за 1\n"
        "edu990001;Каменский район;1;50001;4;м;5А;1;3;3\n"
    )
    upload = read(by, place, a_file(protocol, "протокол.csv"))
    file = upload.files.get()
    assert upload.state == UploadState.FAILED
    assert "не говорит, что это за работа" in file.refusals[0]
    assert "--" not in file.refusals[0]
    facts = FileFacts(2021, Season.SPRING, ProcedureKind.VPR, "математика", 5)
    read_again(by=by, upload=upload, said={file: facts})
    upload = worked(upload)
    assert upload.state == UploadState.PREVIEW
    assert upload.files.get().refusals == []
    assert upload.printed_schools.get().printed_code == "edu990001"


@pytest.mark.parametrize(
    "facts",
    [
        FileFacts(),
        FileFacts(2021, Season.AUTUMN, ProcedureKind.OGE, "математика", 9, 9, before_resits=True),
        FileFacts(before_resits=False),
    ],
)
def test_facts_are_kept_as_they_were_said(facts):
    assert said_facts(json.loads(json.dumps(kept_facts(facts)))) == facts


def test_facts_are_told_in_words():
    facts = FileFacts(2021, Season.AUTUMN, ProcedureKind.VPR, "математика", 5, 6)
    told = "2021 год, осень, ВПР, математика, 5 класс, писали в 6 классе"
    assert facts_in_words(facts) == told
    assert facts_in_words(FileFacts(before_resits=False)) == "после пересдач"
    assert facts_in_words(FileFacts()) == ""


@pytest.mark.parametrize(
    ("name", "kept"),
    [
        ("../../etc/passwd", "_.._etc_passwd"),
        ("C:\\Отчёты\\а.xlsx", "C_Отчёты_а.xlsx"),
        ("ы" * 300 + ".xlsx", "ы" * 95 + ".xlsx"),
        ("...", "файл"),
        ("", "файл"),
    ],
)
def test_a_name_fits_every_file_system(name, kept):
    assert name_on_disk(name) == kept
    assert len(name_on_disk(name).encode()) < 255


def test_names_that_differ_in_case_alone_are_told_apart():
    assert under_own_names(["а.txt", "А.txt"]) == ["а.txt", "А (2).txt"]


def test_pasted_text_is_a_file_of_its_own_name(by, place):
    upload = read(by, place, given_text(a_text()))
    assert upload.files.get().name == "Вставленный текст.txt"
    assert upload.printed_schools.get().results == 1


def test_files_go_when_their_results_are_taken_in(by, place, django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True):
        upload = read(by, place, a_file(a_text()))
    assert on_disk() == [f"{upload.pk}-1", f"{upload.pk}.parquet"]
    with django_capture_on_commit_callbacks(execute=True):
        give_consent(by=by, upload=upload)
        upload = worked(upload)
    assert on_disk() == [f"{upload.pk}.parquet"]
    assert upload.files.get().content == ""
    assert upload.reading


def test_nothing_of_a_discarded_upload_is_left(by, place, django_capture_on_commit_callbacks):
    upload = read(by, place, a_file(KAMENKA.read_bytes()))
    assert upload.remarks.exists()
    with django_capture_on_commit_callbacks(execute=True):
        discard(by=by, upload=upload)
    upload = again(upload)
    assert on_disk() == []
    assert (upload.state, upload.reading) == (UploadState.DISCARDED, "")
    assert not upload.remarks.exists()
    assert not upload.printed_schools.exists()
    with pytest.raises(Refused, match="отклонено: изменить её сейчас нельзя"):
        discard(by=by, upload=upload)


def test_a_discarded_upload_is_not_read_any_more(by, place):
    upload = given(by, place, a_file(a_text()))
    Upload.objects.update(state=UploadState.DISCARDED)
    upload = worked(upload)
    assert upload.job.error == f"Загрузка № {upload.pk} отклонено: читать её уже не нужно."
    Upload.objects.update(state=UploadState.PREVIEW)


def test_a_reading_that_a_person_stopped_can_be_begun_again(by, place):
    upload = given(by, place, a_file(a_text()))
    with pytest.raises(Refused, match="читается"):
        read_again(by=by, upload=upload, said={})
    cancel(upload.job, by=by)
    upload = again(upload)
    assert upload.has_broken_off
    assert upload.standing == UploadState.FAILED
    read_again(by=by, upload=upload, said={})
    assert worked(upload).state == UploadState.PREVIEW


def test_an_upload_is_called_by_its_number(by, place):
    upload = given(by, place, a_file(a_text()))
    assert str(upload) == f"загрузка № {upload.pk}"
    assert str(upload.files.get()) == "результаты.txt"
