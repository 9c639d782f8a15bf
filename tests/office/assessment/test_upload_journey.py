"""The files of Kamenka from the form to results in force, and back."""

from http import HTTPStatus

from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from tests.office.assessment.uploading import KAMENKA, worked
from tests.office.registry.pages import text_of

from opora_web.assessment.models import Result, Upload, UploadState
from opora_web.assessment.queries import outcomes_in
from opora_web.audit.models import JournalEntry


def post(browser, name, upload, **told):
    return browser.post(reverse(f"assessment:{name}", args=[upload.pk]), told, follow=True)


def page(browser, name, upload, *more):
    response = browser.get(reverse(f"assessment:{name}", args=[upload.pk, *more]))
    assert response.status_code == HTTPStatus.OK
    return text_of(response).replace("\N{NO-BREAK SPACE}", " ")


def give(browser, place, **told):
    response = browser.post(
        reverse("assessment:new_upload"),
        {"territory": f"municipality-{place.pk}", **told},
        follow=True,
    )
    return response, Upload.objects.order_by("-pk").first()


def test_kamenka_is_given_seen_taken_in_and_taken_back(coordinator, kamenka, place):
    file = SimpleUploadedFile("results.txt", KAMENKA.read_bytes())
    response, upload = give(coordinator, place, files=[file])
    assert "Файлы читаются" in text_of(response)
    upload = worked(upload)
    assert upload.state == UploadState.PREVIEW

    overview = page(coordinator, "upload", upload)
    assert "ОГЭ, математика, 2023" in overview
    assert "Вижу, что не" not in overview
    assert "Прочитано: 1 файл из 1, 7 результатов, 5 замечаний." in upload.job.result[
        "sentence"
    ].replace("\N{NO-BREAK SPACE}", " ")
    results = page(coordinator, "uploaded_results", upload)
    for trap in ("33,3 %", "напечатано 30,8 %", "назван низким", "results.txt, строка 14"):
        assert trap in results
    remarks = page(coordinator, "uploaded_remarks", upload)
    for trap in (
        "Напечатано 30,8 %, а 4 из 12 — это 33,3 %",
        "одно слово отличается на одну букву",
        "числа участников не приведены",
        "ни одного её результата не прочитано",
    ):
        assert trap in remarks
    assert "файл решений" not in remarks

    consented = post(coordinator, "consent", upload)
    assert "Результаты загружаются" in text_of(consented)
    upload = worked(upload)
    assert upload.state == UploadState.IMPORTED
    assert Result.objects.in_force().count() == 7
    archada = Result.objects.get(low=4, participants=12, year=2023)
    assert (archada.printed_share, archada.printed_decimals) == ("0.308", 1)
    assert archada.source == "results.txt, строка 14"
    assert len(outcomes_in([place], range(2022, 2025))) == 7
    assert "Результаты загружены" in page(coordinator, "upload", upload)

    refused = post(coordinator, "revert_upload", upload, reason="")
    assert refused.status_code == HTTPStatus.UNPROCESSABLE_ENTITY
    reverted = post(coordinator, "revert_upload", upload, reason="Не тот год.")
    assert "её результаты больше не учитываются" in text_of(reverted)
    assert not outcomes_in([place], range(2022, 2025))
    assert Result.objects.count() == 7
    told = list(JournalEntry.objects.order_by("-number").values_list("verb", flat=True)[:1])
    assert told == ["отмена загрузки результатов"]
