"""The справка and the tables of a run: asked for, written in the background, taken away."""

import io
from datetime import date
from http import HTTPStatus
from pathlib import Path
from threading import Event

import docx
import openpyxl
import pytest
from django.db import IntegrityError, transaction
from django.urls import reverse
from django.utils import timezone
from tests.office.jobs.doing import AtOnce

from opora.documents.spravka import PaperDetails
from opora_web.audit.models import JournalEntry
from opora_web.identification.actions.run_papers import ask_for_spravka, ask_for_tables
from opora_web.identification.models import Run, RunPaper, RunState
from opora_web.identification.paper_details import details_of, offered_details
from opora_web.jobs.list_workbook import DEMO_BANNER
from opora_web.jobs.models import Job
from opora_web.jobs.worker import work_once
from opora_web.registry.roles import Role
from opora_web.ui.refused import Refused

TOLD = {
    "organisation": "Управление образования Каменского района",
    "place": "г. Каменка",
    "date": "2023-11-01",
    "number": "7",
    "basis": "приказ от 9 января 2023 г. № 12",
    "sources": "протоколы РЦОИ",
    "post": "начальник управления",
    "signer": "И.И. Дубравина",
}


@pytest.fixture
def coordinator(by, signed_in):
    return signed_in(by)


@pytest.fixture
def made():
    """A paper after the worker wrote it."""

    def make(paper):
        assert work_once("worker", Event(), AtOnce())
        paper.refresh_from_db()
        assert paper.file, paper.job.error
        return paper

    return make


def spravka_of(run, by, details=None):
    reading = run.verdicts.order_by("pk").first().reading
    return ask_for_spravka(by=by, run=run, reading=reading, details=details or PaperDetails())


def content_of(paper):
    return Path(paper.file.path).read_bytes()


def document_of(paper):
    return docx.Document(io.BytesIO(content_of(paper)))


def words_of(document):
    rows = (cell.text for table in document.tables for row in table.rows for cell in row.cells)
    return "\n".join([*(one.text for one in document.paragraphs), *rows]).replace(
        "\N{NO-BREAK SPACE}", " "
    )


def headers_of(document):
    return [
        "\n".join(one.text for one in header.paragraphs)
        for section in document.sections
        for header in (section.header, section.first_page_header)
        if not header.is_linked_to_previous
    ]


def test_a_spravka_is_asked_for_in_the_browser_and_downloaded(run, coordinator, made):
    address = reverse("papers:new_spravka", args=[run.pk])
    offered = coordinator.get(address)
    reading = offered.context["form"].fields["reading"].choices[0][0]
    answer = coordinator.post(address, {**TOLD, "reading": reading}, follow=True)
    assert "Справка готовится" in answer.content.decode()
    assert "Страницу можно закрыть" in answer.content.decode()
    paper = made(RunPaper.objects.get())
    given = coordinator.get(reverse("papers:paper_file", args=[paper.pk]))
    assert given["Content-Disposition"].startswith("attachment")
    document = docx.Document(io.BytesIO(b"".join(given.streaming_content)))
    words = words_of(document)
    for said in ("МОУ СОШ с. Кикино", "1 ноября 2023", "№ 7", "И.И. Дубравина", "протоколы РЦОИ"):
        assert said in words
    assert not any(headers_of(document))
    assert JournalEntry.objects.filter(verb="exported", kind="identification.runpaper").count() == 1
    result = Job.objects.get(kind="identification.paper").result
    assert result["address"] == reverse("papers:papers", args=[run.pk])


def test_tables_hold_every_school_and_result(run, coordinator, made):
    coordinator.post(reverse("papers:new_tables", args=[run.pk]))
    paper = made(RunPaper.objects.get())
    book = openpyxl.load_workbook(io.BytesIO(content_of(paper)))
    assert book.sheetnames == ["Школы", "Основания", "Результаты", "Замечания", "Правило"]
    schools = {row[0].value for row in book["Школы"].iter_rows(min_row=2)}
    assert len(schools) == 3
    assert book["Школы"].oddHeader.center.text is None
    assert paper.file_name == f"Таблицы, расчёт {run.pk}.xlsx"


def test_a_demonstration_says_so_on_every_page(run, coordinator, made, settings):
    settings.DEMO = True
    address = reverse("papers:new_spravka", args=[run.pk])
    reading = coordinator.get(address).context["form"].fields["reading"].choices[0][0]
    coordinator.post(address, {**TOLD, "reading": reading})
    headers = headers_of(document_of(made(RunPaper.objects.get())))
    assert headers
    assert all(DEMO_BANNER in header for header in headers)
    coordinator.post(reverse("papers:new_tables", args=[run.pk]))
    paper = made(RunPaper.objects.order_by("-pk").first())
    book = openpyxl.load_workbook(io.BytesIO(content_of(paper)))
    assert {sheet.oddHeader.center.text for sheet in book} == {DEMO_BANNER}


def test_a_scenario_is_marked_and_signed_by_nobody(computed, by, made):
    scenario = computed(scenario={"threshold": "2/5"})
    details = PaperDetails(signer="И.И. Дубравина")
    paper = made(spravka_of(scenario, by, details))
    document = document_of(paper)
    assert all("СЦЕНАРИЙ" in header for header in headers_of(document))
    assert "Дубравина" not in words_of(document)
    assert "сценарий" in paper.file_name


def test_the_same_paper_is_written_again_to_the_byte(run, by, made):
    first = made(spravka_of(run, by, PaperDetails(date=date(2023, 11, 1))))
    second = made(spravka_of(run, by, PaperDetails(date=date(2023, 11, 1))))
    assert content_of(first) == content_of(second)


def test_what_is_offered_comes_from_the_last_paper_else_from_the_head(run, by, cast):
    today = date(2023, 11, 1)
    head = cast.own.person(Role.HEAD)
    type(head).objects.filter(pk=head.pk).update(
        full_name="Дубравина Ирина Игоревна", post="начальник управления"
    )
    first = offered_details(run, today)
    assert (first.signer, first.post) == ("И.И. Дубравина", "начальник управления")
    assert first.date == today
    details = PaperDetails(organisation="Управление", number="7", date=date(2023, 1, 1))
    assert details_of(spravka_of(run, by, details)) == details
    again = offered_details(run, today)
    assert (again.organisation, again.number, again.date) == ("Управление", None, today)


def test_a_run_of_a_region_offers_no_head_of_a_district(cast):
    run = Run(region=cast.own.region, by=cast.own.person(Role.REGION))
    assert offered_details(run, date(2023, 11, 1)).signer is None


def test_of_a_run_that_is_not_done_no_paper_is_made(run, by, coordinator):
    Run.objects.update(state=RunState.COMPUTING)
    run.refresh_from_db()
    with pytest.raises(Refused):
        ask_for_tables(by=by, run=run)
    for name in ("new_spravka", "new_tables"):
        address = reverse(f"papers:{name}", args=[run.pk])
        page = coordinator.post(address, TOLD, follow=True).content.decode()
        assert "пользоваться им пока нельзя" in page
    assert not RunPaper.objects.exists()


def test_an_input_that_was_changed_gives_no_paper(run, by):
    Run.objects.update(fingerprint="0" * 64)
    paper = ask_for_tables(by=by, run=run)
    assert work_once("worker", Event(), AtOnce())
    paper.refresh_from_db()
    assert not paper.file
    assert "отпечаток другой" in paper.job.error


def test_what_is_filled_in_wrongly_is_told(run, coordinator):
    address = reverse("papers:new_spravka", args=[run.pk])
    answer = coordinator.post(address, {**TOLD, "reading": "выдуманное", "date": "вчера"})
    assert answer.status_code == HTTPStatus.UNPROCESSABLE_ENTITY
    assert not RunPaper.objects.exists()


MISSING, FORBIDDEN, OK = HTTPStatus.NOT_FOUND, HTTPStatus.FORBIDDEN, HTTPStatus.OK
SEES = {
    ("own", Role.COORDINATOR): (OK, OK),
    ("own", Role.HEAD): (OK, OK),
    ("own", Role.REGION): (OK, OK),
    ("own", Role.METHODIST): (OK, FORBIDDEN),
    ("own", Role.OBSERVER): (OK, FORBIDDEN),
    ("own", Role.DIRECTOR): (MISSING, MISSING),
    ("own", Role.TEACHER): (MISSING, MISSING),
    ("neighbour", Role.COORDINATOR): (MISSING, MISSING),
    ("stranger", Role.REGION): (MISSING, MISSING),
}


@pytest.mark.parametrize("who", SEES, ids=str)
def test_each_sees_the_papers_of_the_runs_in_sight(cast, run, by, made, signed_in, who):
    paper = made(ask_for_tables(by=by, run=run))
    kind, role = who
    browser = signed_in(getattr(cast, kind).person(role))
    sees, makes = SEES[who]
    assert browser.get(reverse("papers:papers", args=[run.pk])).status_code == sees
    given = browser.get(reverse("papers:paper_file", args=[paper.pk]))
    assert given.status_code == sees
    if given.streaming:
        assert b"".join(given.streaming_content)
    assert browser.get(reverse("papers:new_spravka", args=[run.pk])).status_code == makes
    asked = browser.post(reverse("papers:new_tables", args=[run.pk])).status_code
    assert asked == (HTTPStatus.FOUND if makes == OK else makes)


def test_a_visitor_is_led_to_sign_in(run, by, signed_in):
    paper = ask_for_tables(by=by, run=run)
    nobody = signed_in(None)
    for name in ("papers", "new_spravka", "new_tables"):
        answer = nobody.get(reverse(f"papers:{name}", args=[run.pk]))
        assert answer.status_code in {HTTPStatus.FOUND, HTTPStatus.METHOD_NOT_ALLOWED}
    answer = nobody.get(reverse("papers:paper_file", args=[paper.pk]))
    assert answer.status_code == HTTPStatus.FOUND


def test_a_file_that_is_not_written_yet_cannot_be_taken(run, by, coordinator):
    paper = ask_for_tables(by=by, run=run)
    assert coordinator.get(reverse("papers:paper_file", args=[paper.pk])).status_code == MISSING


def test_the_database_keeps_a_paper_whole(run, by):
    ask_for_tables(by=by, run=run)
    wrongs = ({"kind": "poem"}, {"reading": "loose"}, {"made_at": timezone.now()}, {"file": "x"})
    for wrong in wrongs:
        with pytest.raises(IntegrityError), transaction.atomic():
            RunPaper.objects.update(**wrong)
