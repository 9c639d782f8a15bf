"""Pupils at risk: what is kept, what is refused, who sees what."""

from datetime import date, timedelta
from io import BytesIO

import openpyxl
import pytest
from django.db import IntegrityError, transaction
from django.urls import reverse
from django.utils import timezone

from opora_web.audit.models import JournalEntry
from opora_web.diagnosis.actions.risk_groups import keep_count, remove_count
from opora_web.diagnosis.models import RiskGroupCount, RiskGroupGrade, RiskGroupKind
from opora_web.diagnosis.models.risk_profile import READERS
from opora_web.diagnosis.told_group import ToldGrade, codes_of, looks_like_a_name
from opora_web.registry.actions.succession import close_school
from opora_web.registry.roles import Role
from opora_web.ui.refused import Refused

ACADEMIC, SOCIAL = RiskGroupKind.ACADEMIC, RiskGroupKind.SOCIAL
DAY = date(2023, 1, 16)
CODES = ("5А-01", "5А-07")


def kept(place, *grades: ToldGrade, kind=ACADEMIC, day: date = DAY) -> RiskGroupCount:
    return keep_count(
        by=place.person(Role.DEPUTY),
        school=place.school,
        kind=kind,
        counted_on=day,
        grades=grades or (ToldGrade(5, 2, 20, CODES), ToldGrade(9, 4)),
    )


def page(school) -> str:
    return reverse("diagnosis:school_risk_groups", args=[school.pk])


def form_page(school, slug: str = "uchebnaya") -> str:
    return reverse("diagnosis:count_risk_group", args=[school.pk, slug])


def test_numbers_are_kept_by_grade_and_the_journal_hears_no_codes(cast) -> None:
    count = kept(cast.own)
    told = count.grades.order_by("grade").values_list("grade", "pupils", "of_pupils", "codes")
    assert list(told) == [(5, 2, 20, list(CODES)), (9, 4, None, [])]
    entry = JournalEntry.objects.order_by("number").last()
    assert entry.verb == "запись численности группы риска"
    assert "2 из 20" in entry.after_text
    assert "5А-01" not in entry.after_text


def test_told_again_for_the_day_takes_the_place_of_the_first(cast) -> None:
    kept(cast.own)
    kept(cast.own, ToldGrade(5, 3))
    assert RiskGroupCount.objects.count() == 1
    assert RiskGroupGrade.objects.get().pupils == 3
    assert JournalEntry.objects.order_by("number").last().verb == (
        "исправление численности группы риска"
    )


def test_the_two_kinds_stand_apart(cast, signed_in) -> None:
    kept(cast.own, ToldGrade(5, 2))
    kept(cast.own, ToldGrade(5, 40), kind=SOCIAL)
    told = signed_in(cast.own.person(Role.HEAD)).get(reverse("diagnosis:risk_groups"))
    (row,) = told.context["rows"]
    assert (row.academic.pupils, row.social.pupils) == (2, 40)
    assert "42" not in told.content.decode().split("<table")[1]


@pytest.mark.parametrize(
    "text",
    ["Иванов Пётр", "Иванов", "Петя7", "Ли-5Анна", "иванова", "Ivanov1", "7", "А" * 21 + "1"],
)
def test_what_looks_like_a_name_is_no_code(text: str) -> None:
    is_number = text == "7"
    assert any(looks_like_a_name(one) for one in codes_of(text)) is not is_number


@pytest.mark.parametrize("text", ["7А-12", "07/31", "№5", "К1.2", "АБ-9"])
def test_a_code_of_a_school_is_a_code(text: str) -> None:
    assert not looks_like_a_name(text)


@pytest.mark.parametrize(
    ("told", "words"),
    [
        (ToldGrade(5, 1, None, ("Иванов",)), "похожее на имя"),
        (ToldGrade(5, 2, None, ("5А-1",)), "в группе 2, а назван 1"),
        (ToldGrade(5, 2, None, ("5А-1", "5А-1")), "назван дважды"),
        (ToldGrade(5, 21, 20), "не может быть больше параллели"),
    ],
)
def test_what_contradicts_itself_or_names_somebody_is_refused(cast, told, words: str) -> None:
    with pytest.raises(Refused) as refused:
        kept(cast.own, told)
    sentence = str(refused.value).replace("\N{NO-BREAK SPACE}", " ")
    assert words in sentence
    assert "Иванов" not in sentence
    assert not RiskGroupCount.objects.exists()


def test_a_day_to_come_nothing_and_a_closed_school_are_refused(cast) -> None:
    with pytest.raises(Refused, match="ещё не наступило"):
        kept(cast.own, ToldGrade(5, 1), day=timezone.localdate() + timedelta(days=1))
    with pytest.raises(Refused, match="хотя бы один класс"):
        keep_count(
            by=cast.own.person(Role.DEPUTY),
            school=cast.own.school,
            kind=ACADEMIC,
            counted_on=DAY,
            grades=(),
        )
    close_school(by=cast.administrator, school=cast.own.school, on=date(2023, 8, 31))
    with pytest.raises(Refused, match="считать некого"):
        kept(cast.own)


@pytest.mark.parametrize("wrong", [{"grade": 12}, {"grade": 0}, {"pupils": 21}])
def test_the_database_itself_keeps_grades_true(cast, wrong: dict) -> None:
    kept(cast.own, ToldGrade(5, 2, 20))
    with pytest.raises(IntegrityError), transaction.atomic():
        RiskGroupGrade.objects.update(**wrong)


def test_a_mistake_is_removed_and_stays_in_the_journal(cast) -> None:
    remove_count(by=cast.own.person(Role.DEPUTY), count=kept(cast.own))
    assert not RiskGroupCount.objects.exists()
    assert "2 из 20" in JournalEntry.objects.order_by("number").last().before_text


@pytest.mark.parametrize("role", READERS)
def test_readers_see_numbers_and_only_the_school_its_codes(cast, signed_in, role: Role) -> None:
    kept(cast.own)
    told = signed_in(cast.own.person(role)).get(page(cast.own.school))
    assert told.status_code == 200
    text = told.content.decode()
    assert "2 из 20" in text
    assert ("5А-01" in text) is (role in (Role.DIRECTOR, Role.DEPUTY))
    may = signed_in(cast.own.person(role)).get(form_page(cast.own.school)).status_code == 200
    assert may is (role in (Role.DIRECTOR, Role.DEPUTY))


def test_others_see_and_write_nothing(cast, signed_in) -> None:
    count = kept(cast.own)
    addresses = [
        page(cast.own.school),
        form_page(cast.own.school),
        reverse("diagnosis:mend_risk_group", args=[count.pk]),
    ]
    strangers = [
        cast.own.person(Role.TEACHER),
        cast.own.person(Role.OBSERVER),
        cast.administrator,
        cast.neighbour.person(Role.DIRECTOR),
        cast.neighbour.person(Role.HEAD),
        cast.stranger.person(Role.REGION),
    ]
    for person in strangers:
        browser = signed_in(person)
        assert {browser.get(one).status_code for one in addresses} == {404}
        removal = reverse("diagnosis:remove_risk_group", args=[count.pk])
        assert browser.post(removal).status_code == 404
    assert signed_in(None).get(addresses[0]).status_code == 302
    own_head = signed_in(cast.own.person(Role.HEAD))
    assert own_head.post(reverse("diagnosis:remove_risk_group", args=[count.pk])).status_code == 403
    assert RiskGroupCount.objects.count() == 1
    listed = signed_in(cast.own.person(Role.OBSERVER)).get(reverse("diagnosis:risk_groups"))
    assert listed.status_code == 403


def test_a_deputy_enters_mends_and_removes_through_the_pages(cast, signed_in) -> None:
    school = cast.own.school
    browser = signed_in(cast.own.person(Role.DEPUTY))
    first = {"counted_on": "2023-01-16", "pupils_5": "2", "of_5": "20", "codes_5": "5А-01, 5А-07"}
    told = browser.post(form_page(school, "socialnaya"), first, follow=True)
    assert "Численность записана" in told.content.decode()
    count = RiskGroupCount.objects.get()
    assert count.kind == SOCIAL
    mend = reverse("diagnosis:mend_risk_group", args=[count.pk])
    assert "5А-01, 5А-07" in browser.get(mend).content.decode()
    browser.post(mend, {"counted_on": "2020-01-01", "pupils_5": "1"})
    assert RiskGroupCount.objects.get().counted_on == DAY
    assert RiskGroupGrade.objects.get().pupils == 1
    browser.post(reverse("diagnosis:remove_risk_group", args=[count.pk]))
    assert not RiskGroupCount.objects.exists()


def test_wrong_numbers_are_told_on_the_form(cast, signed_in) -> None:
    browser = signed_in(cast.own.person(Role.DEPUTY))
    address = form_page(cast.own.school)
    for wrong, words in (
        ({"pupils_5": "1", "codes_5": "Иванов"}, "похожее на имя"),
        ({"codes_5": "5А-1"}, "5 класс: впишите, сколько в группе"),
        ({"pupils_5": "-1"}, "Убедитесь"),
    ):
        told = browser.post(address, {"counted_on": "2023-01-16", **wrong})
        assert told.status_code == 422
        assert words in told.content.decode()
    assert browser.get(form_page(cast.own.school, "obe")).status_code == 404


def test_the_picture_shows_each_day(cast, signed_in) -> None:
    kept(cast.own, ToldGrade(5, 2), ToldGrade(6, 3))
    kept(cast.own, ToldGrade(5, 4), day=date(2023, 5, 15))
    told = signed_in(cast.own.person(Role.CURATOR)).get(page(cast.own.school))
    academic, social = told.context["groups"]
    assert [cells[1] for cells in academic.chart.wide.rows] == ["5", "4"]
    assert social.chart is None
    assert "пока не сообщала" in told.content.decode()


def test_the_workbook_holds_numbers_of_the_own_place_without_codes(cast, signed_in) -> None:
    kept(cast.own)
    kept(cast.neighbour, ToldGrade(7, 9))
    address = reverse("jobs:list_table", args=["gruppy-riska"])
    answer = signed_in(cast.own.person(Role.DIRECTOR)).get(address)
    sheet = openpyxl.load_workbook(BytesIO(answer.getvalue())).worksheets[0]
    cells = [cell for row in sheet.iter_rows(values_only=True) for cell in row]
    assert cells.count("МОУ СОШ с. Кикино") == 2
    assert "МОУ СОШ с. Ёлкино" not in cells
    assert not [one for one in cells if "5А-01" in str(one)]
