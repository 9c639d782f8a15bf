"""Lists taken away as workbooks: only what is in sight, and the journal hears of it."""

import io
from http import HTTPStatus
from threading import Event

import openpyxl
import pytest
from django.urls import reverse
from tests.office.jobs.doing import AtOnce
from tests.office.portal.interface_office import known_of

from opora_web.assessment.forms.choices import identity_key
from opora_web.audit.actor import SYSTEM
from opora_web.audit.models import JournalEntry
from opora_web.jobs.actions import enqueue
from opora_web.jobs.list_tables import known_tables
from opora_web.jobs.list_workbook import DEMO_BANNER
from opora_web.jobs.models import Job, MadeFile
from opora_web.jobs.worker import work_once
from opora_web.registry.actions.schools import open_school
from opora_web.registry.roles import Role

SCHOOLS = reverse("jobs:list_table", args=["shkoly"])


@pytest.fixture(autouse=True)
def _files(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path


def book_of(response):
    content = b"".join(response) if response.streaming else response.content
    return openpyxl.load_workbook(io.BytesIO(content))


def column(book, number=0):
    return [row[number].value for row in book.worksheets[0].iter_rows(min_row=2)]


def test_schools_in_sight_and_no_others(cast, signed_in):
    seen = {
        ("own", Role.COORDINATOR): ["МОУ СОШ с. Кикино"],
        ("own", Role.REGION): ["МОУ СОШ с. Ёлкино", "МОУ СОШ с. Кикино"],
        ("own", Role.DIRECTOR): ["МОУ СОШ с. Кикино"],
        ("neighbour", Role.COORDINATOR): ["МОУ СОШ с. Ёлкино"],
        ("stranger", Role.REGION): ["Очёрская СОШ № 1"],
    }
    for (kind, role), names in seen.items():
        response = signed_in(getattr(cast, kind).person(role)).get(SCHOOLS)
        assert response["Content-Disposition"].startswith("attachment")
        assert column(book_of(response)) == names


@pytest.mark.parametrize("table", known_tables(), ids=lambda table: table.name)
def test_every_list_shows_nothing_to_a_newcomer_and_needs_signing_in(cast, signed_in, table):
    address = reverse("jobs:list_table", args=[table.name])
    book = book_of(signed_in(cast.newcomer).get(address))
    assert column(book) == []
    head = [cell.value for cell in next(book.worksheets[0].iter_rows(max_row=1))]
    assert tuple(head) == table.columns
    assert signed_in(None).get(address).status_code == HTTPStatus.FOUND


def test_the_filter_of_the_page_holds_and_its_button_carries_it(cast, signed_in):
    region = signed_in(cast.own.person(Role.REGION))
    assert column(book_of(region.get(SCHOOLS, {"words": "кикино"}))) == ["МОУ СОШ с. Кикино"]
    page = region.get(reverse("registry:schools"), {"status": "working"}).content.decode()
    assert f"{SCHOOLS}?status=working" in page


def test_text_stays_text_and_the_journal_hears(cast, signed_in):
    open_school(by=SYSTEM, municipality=cast.own.municipality, name="=HYPERLINK(1)")
    book = book_of(signed_in(cast.own.person(Role.COORDINATOR)).get(SCHOOLS))
    cell = book.worksheets[0]["A2"]
    assert (cell.value, cell.data_type) == ("=HYPERLINK(1)", "s")
    entry = JournalEntry.objects.order_by("-number").first()
    assert (entry.verb, entry.title) == ("exported", "Школы (таблица Excel)")


def test_a_demonstration_says_so(cast, signed_in, settings):
    settings.DEMO = True
    book = book_of(signed_in(cast.own.person(Role.COORDINATOR)).get(SCHOOLS))
    assert book.worksheets[0].oddHeader.center.text == DEMO_BANNER


def test_a_long_list_is_written_in_the_background(cast, signed_in, settings):
    settings.ROWS_WRITTEN_AT_ONCE = 1
    person = cast.own.person(Role.REGION)
    browser = signed_in(person)
    asked = browser.get(SCHOOLS, {"status": "working"})
    job = Job.objects.get()
    assert asked["Location"] == reverse("jobs:job", args=[job.pk])
    assert work_once("worker", Event(), AtOnce())
    job.refresh_from_db()
    given = browser.get(job.result["address"])
    assert column(book_of(given)) == ["МОУ СОШ с. Ёлкино", "МОУ СОШ с. Кикино"]
    assert JournalEntry.objects.order_by("-number").first().title == "Школы.xlsx (таблица Excel)"
    for other in (cast.own.person(Role.COORDINATOR), cast.administrator):
        answer = signed_in(other).get(job.result["address"])
        assert answer.status_code == HTTPStatus.NOT_FOUND


def test_a_list_that_is_gone_is_told_of(cast, signed_in):
    person = cast.own.person(Role.REGION)
    missing = signed_in(person).get(reverse("jobs:list_table", args=["net-takogo"]))
    assert missing.status_code == HTTPStatus.NOT_FOUND
    job = enqueue("jobs.list", by=person, table="net-takogo", narrowing="")
    assert work_once("worker", Event(), AtOnce())
    job.refresh_from_db()
    assert "Такого списка больше нет" in job.error
    assert not MadeFile.objects.exists()


def test_acts_are_taken_away_with_their_particulars(cast, signed_in):
    from datetime import date

    from opora_web.registry.actions.acts import register_act
    from opora_web.registry.models import ActKind

    register_act(
        by=SYSTEM,
        territory=cast.own.municipality,
        kind=ActKind.ORDER,
        issuer="Управление",
        number="12",
        date=date(2023, 1, 9),
        title="О школах",
    )
    address = reverse("jobs:list_table", args=["dokumenty"])
    book = book_of(signed_in(cast.own.person(Role.COORDINATOR)).get(address))
    row = [str(cell.value).replace("\N{NO-BREAK SPACE}", " ") for cell in book.worksheets[0][2]]
    assert row[:5] == ["приказ", "12", "9 января 2023 г.", "О школах", "Управление"]


def test_tables_of_the_stages_show_what_is_in_sight(cast, signed_in):
    known = known_of(cast.own)
    asked = {
        "rezultaty": {},
        "shkoly-spiska": {"list": known.school_list.pk},
        "kto-ne-sdal": {"year": 2022, "procedure": identity_key(known.result.procedure.identity)},
    }
    own = signed_in(cast.own.person(Role.COORDINATOR))
    rows = {}
    for name, query in asked.items():
        book = book_of(own.get(reverse("jobs:list_table", args=[name]), query))
        rows[name] = [[cell.value for cell in row] for row in book.worksheets[0].iter_rows(2)]
    assert rows["rezultaty"][0][0] == "МОУ СОШ с. Кикино"
    assert rows["rezultaty"][0][4:7] == [3, 8, 0.375]
    assert rows["shkoly-spiska"][0][0] == "Список 2023 года"
    assert rows["kto-ne-sdal"][0][:2] == ["МОУ СОШ с. Кикино", "результат есть"]
    stranger = signed_in(cast.neighbour.person(Role.COORDINATOR))
    for name in ("rezultaty", "shkoly-spiska"):
        book = book_of(stranger.get(reverse("jobs:list_table", args=[name]), asked[name]))
        assert column(book) == []
