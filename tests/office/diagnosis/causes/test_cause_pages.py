"""Pages of the analysis of causes, and its справка."""

import io
from http import HTTPStatus

import docx
import pytest
from django.urls import reverse
from tests.office.diagnosis.causes.analysed import (
    by_of,
    computed_run,
    entry_in_force,
    signed,
    started,
    submitted,
    work,
)
from tests.office.identification.lists.papers import text_of

from opora.documents.spravka import PaperDetails
from opora_web.audit.models import JournalEntry
from opora_web.diagnosis.actions.cause_analyses import amend_analysis
from opora_web.diagnosis.actions.cause_papers import ask_for_cause_paper
from opora_web.diagnosis.models import CauseAnalysis, CausePaper, KeptCause
from opora_web.registry.roles import Role
from opora_web.ui.refused import Refused


def url(name, *numbers):
    return reverse(f"diagnosis:{name}", args=numbers)


HEADINGS = ("external", "internal", "organisation", "levels", "subjects")


def test_from_the_list_to_the_paper_in_browsers(cast, signed_in, settings):
    computed_run(cast.own)
    entry = entry_in_force(cast.own)
    director = signed_in(cast.own.person(Role.DIRECTOR))
    assert "Анализов причин пока нет" in text_of(director.get(url("causes")))
    director.post(url("new_analysis"), {"entry": entry.pk})
    analysis = CauseAnalysis.objects.get()
    page = text_of(director.get(url("cause_analysis", analysis.pk)))
    for words in ("Данные молчат", "по данным", "истинная доля", "Передать координатору"):
        assert words in page
    assert "Подписать" not in page
    refused = director.post(url("submit_causes", analysis.pk), follow=True)
    assert "Заполните разделы" in text_of(refused)
    for heading in HEADINGS[:3]:
        told = {"heading_id": heading, "text": f"так: {heading}", "source": "педсовет"}
        director.post(url("new_cause", analysis.pk), told)
    director.post(url("submit_causes", analysis.pk))
    coordinator = signed_in(by_of(cast.own))
    coordinator.post(url("return_causes", analysis.pk), {"because": "подробнее о кадрах"})
    page = text_of(coordinator.get(url("cause_analysis", analysis.pk)))
    assert "подробнее о кадрах" in page
    deputy = signed_in(cast.own.person(Role.DEPUTY))
    deputy.post(url("submit_causes", analysis.pk))
    coordinator = signed_in(by_of(cast.own))
    coordinator.post(url("sign_causes", analysis.pk))
    assert "Составить справку" in text_of(coordinator.get(url("cause_analysis", analysis.pk)))
    coordinator.post(url("new_cause_paper", analysis.pk), {"organisation": "Управление"})
    work()
    paper = CausePaper.objects.get()
    assert "Скачать" in text_of(coordinator.get(url("cause_analysis", analysis.pk)))
    answer = coordinator.get(url("cause_paper_file", paper.pk))
    told = docx.Document(io.BytesIO(b"".join(answer.streaming_content)))
    words = " ".join(one.text.replace("\N{NO-BREAK SPACE}", " ") for one in told.paragraphs)
    assert "о причинах попадания в список: МОУ СОШ с. Кикино" in words
    cells = " ".join(cell.text for table in told.tables for row in table.rows for cell in row.cells)
    assert "так: internal" in cells
    assert "педсовет; записано: Лицо own-director" in cells
    assert JournalEntry.objects.latest("number").verb == "exported"


def test_a_new_version_is_begun_and_the_old_one_leads_to_it(cast, signed_in):
    first = signed(cast.own)
    browser = signed_in(by_of(cast.own))
    browser.post(url("amend_causes", first.pk), {"because": "новые данные"})
    second = CauseAnalysis.objects.get(version=2)
    assert "Готовится новая редакция" in text_of(browser.get(url("cause_analysis", first.pk)))
    assert "2: новые данные" in text_of(browser.get(url("cause_analysis", second.pk)))
    listed = text_of(browser.get(url("causes")))
    assert listed.count("МОУ СОШ с. Кикино</a>") == 1


def test_lines_are_refreshed_and_removed(cast, signed_in):
    analysis = started(cast.own)
    browser = signed_in(by_of(cast.own))
    asked = text_of(browser.get(f"{url('new_cause', analysis.pk)}?razdel=levels"))
    assert 'value="levels" selected' in asked
    told = {"heading_id": "internal", "text": "так", "source": "акт"}
    browser.post(url("new_cause", analysis.pk), told)
    cause = KeptCause.objects.get()
    browser.post(url("remove_cause", analysis.pk, cause.pk))
    assert not KeptCause.objects.exists()
    done = browser.post(url("refresh_causes", analysis.pk), follow=True)
    assert "обновлены" in text_of(done)


def test_only_places_that_are_free_and_own_are_offered(cast, signed_in):
    entry = entry_in_force(cast.own)
    for person in (by_of(cast.own), cast.own.person(Role.DIRECTOR), cast.own.person(Role.REGION)):
        assert cast.own.school.name in text_of(signed_in(person).get(url("new_analysis")))
    neighbour = signed_in(by_of(cast.neighbour))
    assert cast.own.school.name not in text_of(neighbour.get(url("new_analysis")))
    assert neighbour.post(url("new_analysis"), {"entry": entry.pk}).status_code == 422
    browser = signed_in(by_of(cast.own))
    browser.post(url("new_analysis"), {"entry": entry.pk})
    assert cast.own.school.name not in text_of(browser.get(url("new_analysis")))


@pytest.mark.parametrize("role", [Role.HEAD, Role.METHODIST, Role.CURATOR])
def test_who_only_reads_changes_nothing(cast, signed_in, role):
    analysis = submitted(cast.own)
    browser = signed_in(cast.own.person(role))
    assert browser.get(url("cause_analysis", analysis.pk)).status_code == HTTPStatus.OK
    assert browser.get(url("new_analysis")).status_code == HTTPStatus.FORBIDDEN
    for name in ("new_cause", "return_causes", "amend_causes", "new_cause_paper"):
        assert browser.get(url(name, analysis.pk)).status_code == HTTPStatus.FORBIDDEN
    for name in ("refresh_causes", "submit_causes", "sign_causes"):
        assert browser.post(url(name, analysis.pk)).status_code == HTTPStatus.FORBIDDEN


def test_the_school_does_not_sign_and_the_coordinator_does_not_hand_in(cast, signed_in):
    analysis = submitted(cast.own)
    director = signed_in(cast.own.person(Role.DIRECTOR))
    assert director.post(url("sign_causes", analysis.pk)).status_code == HTTPStatus.FORBIDDEN
    coordinator = signed_in(by_of(cast.own))
    assert coordinator.post(url("submit_causes", analysis.pk)).status_code == HTTPStatus.FORBIDDEN


def test_neighbour_and_stranger_find_nothing_and_a_visitor_no_page(cast, signed_in):
    analysis = signed(cast.own)
    paper = ask_for_cause_paper(by=by_of(cast.own), analysis=analysis, details=PaperDetails())
    for person in (by_of(cast.neighbour), cast.stranger.person(Role.DIRECTOR)):
        browser = signed_in(person)
        for name in ("cause_analysis", "new_cause", "amend_causes", "new_cause_paper"):
            assert browser.get(url(name, analysis.pk)).status_code == HTTPStatus.NOT_FOUND
        assert browser.get(url("cause_paper_file", paper.pk)).status_code == HTTPStatus.NOT_FOUND
    own = signed_in(by_of(cast.own))
    assert own.get(url("cause_paper_file", paper.pk)).status_code == HTTPStatus.NOT_FOUND
    assert "готовится" in text_of(own.get(url("cause_analysis", analysis.pk)))
    assert signed_in(None).get(url("causes")).status_code == HTTPStatus.FOUND
    assert signed_in(cast.newcomer).get(url("causes")).status_code == HTTPStatus.FORBIDDEN


def test_a_paper_is_made_of_what_is_signed_alone(cast, settings):
    analysis = submitted(cast.own)
    with pytest.raises(Refused, match="когда анализ подписан"):
        ask_for_cause_paper(by=by_of(cast.own), analysis=analysis, details=PaperDetails())


def test_the_paper_of_a_later_version_is_named_after_it(cast):
    second = amend_analysis(by=by_of(cast.own), analysis=signed(cast.own), because="так")
    assert CausePaper(analysis=second).file_name == (
        "Справка о причинах, МОУ СОШ с. Кикино, редакция 2.docx"
    )
