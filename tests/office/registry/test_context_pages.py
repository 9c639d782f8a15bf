"""Context forms on their pages and in the database; the real form, loaded in the background."""

import csv
from http import HTTPStatus
from pathlib import Path
from threading import Event

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import IntegrityError
from tests.method.exchange.context.made_form import NAMES, a_row
from tests.office.jobs.doing import AtOnce
from tests.office.registry.pages import UNPROCESSABLE, text_of
from tests.office.registry.school_file import registry, states

from opora.domain.school_year import SchoolYear
from opora_web.jobs.models import Job
from opora_web.jobs.worker import work_once
from opora_web.registry.actions.school_imports import (
    apply_import,
    preview_import,
)
from opora_web.registry.models import (
    ContextForm,
    ImportState,
    RowState,
)
from opora_web.registry.queries import context_forms
from opora_web.registry.roles import Role

YEAR = SchoolYear(2021)
REAL = Path(__file__).parents[4] / "shared" / "data" / "context" / "context-2021.csv"


def test_forms_are_seen_where_their_schools_are(cast, by, with_login, read_form, signed_in):
    apply_import(by=by, school_import=read_form(a_row()))
    form = ContextForm.objects.get()
    for role in (Role.COORDINATOR, Role.DIRECTOR, Role.REGION):
        assert ContextForm.objects.visible_to(cast.own.person(role)).get() == form
    others = [cast.neighbour.person(Role.COORDINATOR), cast.stranger.person(Role.REGION)]
    for person in (*others, cast.administrator, cast.newcomer):
        assert not ContextForm.objects.visible_to(person).exists()
        answer = signed_in(person).get(f"/shkoly/konteksty/{form.pk}/")
        assert answer.status_code == HTTPStatus.NOT_FOUND


def test_the_page_tells_every_answer_in_words(by, with_login, read_form, coordinator):
    apply_import(by=by, school_import=read_form(a_row(teachers="1200", settlement_name="Горка")))
    form = ContextForm.objects.get()
    assert f'href="/shkoly/konteksty/{form.pk}/"' in text_of(
        coordinator.get(f"/shkoly/{with_login.pk}/")
    )
    page = text_of(coordinator.get(f"/shkoly/konteksty/{form.pk}/"))
    for words in ("форма.csv, строка 2", "Горка", "80\xa0%", "да", "нет ответа", "2020/21"):
        assert words in page
    assert page.count('data-label="Ответ"') == len(NAMES) - 3
    assert "не проверено" in page
    assert "True" not in page
    # The form asks about these in two places.
    assert page.count("<h2>Проценты по ступеням школы</h2>") == 1


def test_the_page_of_uploads_takes_both_kinds(cast, with_login, coordinator, content):
    def upload(data, **told):
        file = SimpleUploadedFile("форма.csv", data)
        return coordinator.post("/shkoly/zagruzka/", {"file": file, **told}, follow=True)

    page = text_of(upload(content(a_row())))
    assert "Это форма контекстных данных за 2020/21 учебный год" in page
    assert "контекстные данные: ответов" in page
    strange = upload(content(a_row()), municipality=cast.stranger.municipality.pk, year="1")
    assert strange.status_code == UNPROCESSABLE
    assert '<details class="more" open>' in text_of(strange)


@pytest.mark.parametrize(
    "wrong", [{"year": 1999}, {"year": 2101}, {"file_name": ""}, {"sha256": ""}, {"place": ""}]
)
def test_the_database_keeps_no_form_without_year_and_source(school, wrong):
    usual = {"year": 2021, "answers": {}, "file_name": "а.csv", "sha256": "0", "place": "строка 2"}
    with pytest.raises(IntegrityError):
        ContextForm.objects.create(school=school, **{**usual, **wrong})


@pytest.fixture
def real(tmp_path):
    """The bytes of the real form with so many of its schools."""
    if not REAL.is_file():
        pytest.skip("the shared data lie beside the repository only")
    with REAL.open(encoding="utf-8", newline="") as stream:
        lines = list(csv.reader(stream))

    def cut(schools=10_000):
        path = tmp_path / REAL.name
        with path.open("w", encoding="utf-8", newline="") as stream:
            csv.writer(stream).writerows(lines[: schools + 1])
        return path.read_bytes()

    return cut


def test_the_real_form_shows_733_schools(cast, by, real):
    place = cast.own.municipality
    shown = preview_import(by=by, content=real(), name=REAL.name, municipality=place)
    assert shown.year == 2021
    assert states(shown) == [RowState.NEW] * 733
    assert all(row.answers for row in shown.rows.all())
    unknown = preview_import(by=by, content=real(), name=REAL.name)
    assert states(unknown) == [RowState.REFUSED] * 733


def test_the_real_form_comes_in_and_goes_out(cast, by, real, signed_in):
    before = registry()
    told = {"content": real(120), "name": REAL.name}
    shown = preview_import(by=by, **told, municipality=cast.own.municipality)
    browser = signed_in(by)
    # So many rows are loaded in the background, and taken back there as well.
    for what, state in (("soglasie", ImportState.APPLIED), ("otmena", ImportState.UNDONE)):
        answer = browser.post(f"/shkoly/zagruzka/{shown.pk}/{what}/")
        assert answer.url == f"/raboty/{Job.objects.latest('pk').pk}/"
        assert work_once("тот", Event(), AtOnce())
        job = Job.objects.latest("pk")
        assert (job.state, job.error) == ("done", "")
        assert job.result["address"] == f"/shkoly/zagruzka/{shown.pk}/"
        shown.refresh_from_db()
        assert shown.state == state
        if state == ImportState.APPLIED:
            _check_real_answers(cast)
            assert set(states(preview_import(by=by, **told))) == {RowState.SAME}
    assert registry() == before


def _check_real_answers(cast):
    forms = context_forms(cast.own.municipality, YEAR)
    assert forms.count() == 120
    known = {form.school.codes.get().value: form.answers for form in forms}
    assert (known["edu993297"]["pupils"], known["edu993297"]["teachers"]) == (89, 29)
