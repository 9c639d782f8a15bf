"""Pages of risk profiles: what each person gets, and the way through the forms."""

from io import BytesIO

import openpyxl
import pytest
from django.urls import reverse
from tests.office.diagnosis.profiles import (
    EVIDENCES,
    answered,
    answers,
    drafted,
    factor,
    fresh,
    in_force,
    sent,
    visited,
)

from opora.domain.school_year import SchoolYear
from opora_web.diagnosis import evidence_sources
from opora_web.diagnosis.actions.profile_course import (
    prepare_answers,
    send_back,
    submit_answers,
)
from opora_web.diagnosis.models import ProfileState, RiskProfile
from opora_web.diagnosis.models.risk_profile import READERS
from opora_web.registry.roles import Role

BY_POST = ("send_profile", "refresh_profile", "submit_profile", "sign_profile")
FORMS = ("visit", "profile_answers", "amend_profile", "send_profile_back")


@pytest.fixture
def _evidence(monkeypatch):
    """A source that knows of every school what the tests tell."""
    monkeypatch.setattr(evidence_sources, "SOURCES", (lambda _school, _year: EVIDENCES,))


def at(name: str, profile: RiskProfile) -> str:
    return reverse(f"diagnosis:{name}", args=[profile.pk])


@pytest.mark.parametrize("role", READERS)
def test_readers_see_the_profile_of_their_place(cast, signed_in, role: Role) -> None:
    profile = drafted(cast.own)
    told = signed_in(cast.own.person(role)).get(at("profile", profile))
    assert told.status_code == 200
    text = told.content.decode()
    assert "низкий уровень вовлечённости родителей" in text
    assert "самооценка и данные расходятся" in text
    assert "название не подтверждено" in text


def test_factors_of_which_nothing_is_known_share_one_list(cast, signed_in) -> None:
    told = signed_in(cast.own.person(Role.HEAD)).get(at("profile", drafted(cast.own)))
    page = told.context["page"]
    assert [len(page.told), len(page.silent)] == [3, 10]
    assert told.content.decode().count('id="factor-') == 3


def test_last_years_profile_is_compared_on_the_page(cast, signed_in) -> None:
    in_force(cast.own)
    later = drafted(cast.own, year=SchoolYear(2024))
    text = signed_in(cast.own.person(Role.HEAD)).get(at("profile", later)).content.decode()
    assert "профилем за 2022/23 учебный год" in text
    assert "вырос, было: средняя" in text  # parents: medium after last year's visit
    assert "не изменился, было: высокая" in text


def test_others_see_nothing(cast, signed_in) -> None:
    profile = drafted(cast.own)
    nobody = [
        cast.own.person(Role.TEACHER),
        cast.own.person(Role.OBSERVER),
        cast.administrator,
        cast.newcomer,
        *(cast.neighbour.person(role) for role in READERS if role != Role.REGION),
        *cast.stranger.people.values(),
    ]
    for person in nobody:
        assert signed_in(person).get(at("profile", profile)).status_code == 404
    assert signed_in(None).get(at("profile", profile)).status_code == 302


@pytest.mark.parametrize("name", ["profiles", "new_profile"])
def test_lists_are_for_readers(cast, signed_in, name: str) -> None:
    address = reverse(f"diagnosis:{name}")
    for person in (cast.own.person(Role.TEACHER), cast.own.person(Role.OBSERVER), cast.newcomer):
        assert signed_in(person).get(address).status_code == 403
    assert signed_in(None).get(address).status_code == 302


def test_the_list_holds_the_own_place_only(cast, signed_in) -> None:
    drafted(cast.own)
    drafted(cast.neighbour)
    told = signed_in(cast.own.person(Role.HEAD)).get(reverse("diagnosis:profiles"))
    text = told.content.decode()
    assert "Кикино" in text
    assert "Ёлкино" not in text


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        ({"words": "кикино"}, 1),
        ({"words": "ёлкино"}, 0),
        ({"year": "2023"}, 1),
        ({"state": "draft"}, 1),
        ({"state": "in_force"}, 0),
        ({"year": "нет"}, 1),
    ],
)
def test_the_list_is_narrowed(cast, signed_in, words: dict, shown: int) -> None:
    drafted(cast.own)
    told = signed_in(cast.own.person(Role.HEAD)).get(reverse("diagnosis:profiles"), words)
    assert told.content.decode().count("МОУ СОШ с. Кикино</a>") == shown


MAY = {
    "send_profile": {Role.COORDINATOR, Role.CURATOR, Role.DIRECTOR},
    "refresh_profile": {Role.COORDINATOR, Role.CURATOR, Role.DIRECTOR},
    "amend_profile": {Role.COORDINATOR, Role.CURATOR, Role.DIRECTOR},
    "visit": {Role.CURATOR},
    "profile_answers": {Role.DIRECTOR, Role.DEPUTY},
    "submit_profile": {Role.DIRECTOR},
    "sign_profile": {Role.COORDINATOR},
    "send_profile_back": {Role.COORDINATOR},
}


@pytest.mark.parametrize("name", MAY)
def test_each_step_is_for_who_may_take_it(cast, signed_in, name: str) -> None:
    profile = drafted(cast.own)
    for role in READERS:
        browser = signed_in(cast.own.person(role))
        ask = browser.post if name in BY_POST else browser.get
        allowed = ask(at(name, profile)).status_code != 403
        assert allowed is (role in MAY[name]), (name, role)


@pytest.mark.parametrize("name", [*BY_POST, *FORMS])
def test_strangers_take_no_step(cast, signed_in, name: str) -> None:
    profile = drafted(cast.own)
    for place in (cast.neighbour, cast.stranger):
        for role in (Role.COORDINATOR, Role.CURATOR, Role.DIRECTOR):
            assert signed_in(place.person(role)).post(at(name, profile)).status_code == 404
    assert signed_in(None).post(at(name, profile)).status_code == 302
    assert fresh(profile).state == ProfileState.DRAFT


@pytest.mark.usefixtures("_evidence")
def test_the_whole_way_through_the_pages(cast, signed_in) -> None:
    own = cast.own
    browser = signed_in(own.person(Role.DIRECTOR))
    told = browser.post(
        reverse("diagnosis:new_profile"), {"school": own.school.pk, "year": 2023}, follow=True
    )
    assert "Черновик составлен" in told.content.decode()
    profile = RiskProfile.objects.get()
    browser.post(at("refresh_profile", profile))
    browser.post(at("send_profile", profile))
    signed_in(own.person(Role.CURATOR)).post(at("visit", profile), visit_data(profile))
    assert fresh(profile).state == ProfileState.ANSWERING
    signed_in(own.person(Role.DEPUTY)).post(at("profile_answers", profile), answer_data(profile))
    told = signed_in(own.person(Role.DIRECTOR)).get(at("profile", profile)).content.decode()
    assert "Подать ответ школы" in told
    browser.post(at("submit_profile", profile))
    told = signed_in(own.person(Role.COORDINATOR)).post(at("sign_profile", profile), follow=True)
    assert "Профиль подписан и действует" in told.content.decode()
    assert fresh(profile).state == ProfileState.IN_FORCE
    text = told.content.decode()
    assert "Опрос был в каникулы." in text
    assert "14 марта 2023 г." in text.replace("\xa0", " ")


def visit_data(profile: RiskProfile, **changed: str) -> dict[str, str]:
    told = {"visited_on": "2023-03-14", "act_number": "7", "findings": "Были на уроках."}
    for one in profile.factors.all():
        told |= {f"word_{one.pk}": one.proposed, f"because_{one.pk}": ""}
    return told | changed


def answer_data(profile: RiskProfile) -> dict[str, str]:
    told = {}
    for one in profile.factors.all():
        if one.needs_an_answer:
            declined = one.factor_id == "motivation"
            told[f"answer_{one.pk}"] = "declined" if declined else "accepted"
            told[f"because_{one.pk}"] = "Опрос был в каникулы." if declined else ""
    return told


def test_without_evidence_the_form_says_why_not(cast, signed_in, monkeypatch) -> None:
    monkeypatch.setattr(evidence_sources, "SOURCES", ())
    browser = signed_in(cast.own.person(Role.COORDINATOR))
    told = browser.post(
        reverse("diagnosis:new_profile"), {"school": cast.own.school.pk, "year": 2023}
    )
    assert told.status_code == 422
    assert "Составлять профиль не из чего" in told.content.decode()


def test_nobody_drafts_for_another_place(cast, signed_in) -> None:
    browser = signed_in(cast.neighbour.person(Role.COORDINATOR))
    told = browser.post(
        reverse("diagnosis:new_profile"), {"school": cast.own.school.pk, "year": 2023}
    )
    assert told.status_code == 422
    assert not RiskProfile.objects.exists()


def test_a_change_without_a_reason_is_told_and_what_was_written_stays(cast, signed_in) -> None:
    profile = sent(cast.own)
    changed = {f"word_{factor(profile, 'parents').pk}": "low"}
    told = signed_in(cast.own.person(Role.CURATOR)).post(
        at("visit", profile), visit_data(profile, **changed)
    )
    assert told.status_code == 422
    text = told.content.decode()
    assert "изменена: напишите почему" in text
    assert "Были на уроках." in text


def test_what_the_school_only_prepares_is_seen_by_the_school_alone(cast, signed_in) -> None:
    profile = visited(cast.own)
    prepare_answers(by=cast.own.person(Role.DEPUTY), profile=profile, answers=answers(profile))
    reason = "Опрос был в каникулы."
    for role in READERS:
        text = signed_in(cast.own.person(role)).get(at("profile", profile)).content.decode()
        assert (reason in text) is (role in (Role.DIRECTOR, Role.DEPUTY)), role
    listed = signed_in(cast.own.person(Role.HEAD)).get(reverse("diagnosis:profiles"))
    assert [(row.accepted, row.declined) for row in listed.context["rows"]] == [(0, 0)]
    submit_answers(by=cast.own.person(Role.DIRECTOR), profile=profile)
    text = signed_in(cast.own.person(Role.HEAD)).get(at("profile", profile)).content.decode()
    assert reason in text


@pytest.mark.parametrize("steps", [1, 2, 3])
def test_answers_of_a_profile_sent_back_are_the_schools_own_again(
    cast, signed_in, steps: int
) -> None:
    profile = answered(cast.own)
    for _ in range(steps):
        send_back(by=cast.own.person(Role.COORDINATOR), profile=profile, because="Проверьте.")
    reason = "Опрос был в каникулы."
    for role in READERS:
        text = signed_in(cast.own.person(role)).get(at("profile", profile)).content.decode()
        assert (reason in text) is (role in (Role.DIRECTOR, Role.DEPUTY)), role
    head = signed_in(cast.own.person(Role.HEAD))
    listed = head.get(reverse("diagnosis:profiles"))
    assert [(row.accepted, row.declined) for row in listed.context["rows"]] == [(0, 0)]
    table = head.get(reverse("jobs:list_table", args=["riskovye-profili"]))
    sheet = openpyxl.load_workbook(BytesIO(table.getvalue())).worksheets[0]
    cells = {cell for row in sheet.iter_rows(values_only=True) for cell in row}
    assert not cells & {reason, "школа отклоняет", "школа принимает"}


def test_declining_without_a_reason_is_told(cast, signed_in) -> None:
    profile = visited(cast.own)
    told = signed_in(cast.own.person(Role.DEPUTY)).post(
        at("profile_answers", profile), {f"answer_{factor(profile, 'parents').pk}": "declined"}
    )
    assert told.status_code == 422
    assert "напишите почему" in told.content.decode()


@pytest.mark.usefixtures("_evidence")
def test_a_refused_step_is_told_on_the_page(cast, signed_in) -> None:
    profile = visited(cast.own)
    told = signed_in(cast.own.person(Role.DIRECTOR)).post(
        at("submit_profile", profile), follow=True
    )
    assert "Школа ещё не ответила по факторам" in told.content.decode()
    assert fresh(profile).state == ProfileState.ANSWERING


@pytest.mark.usefixtures("_evidence")
def test_back_and_a_new_version_through_the_pages(cast, signed_in) -> None:
    profile = answered(cast.own)
    browser = signed_in(cast.own.person(Role.COORDINATOR))
    told = browser.post(at("send_profile_back", profile), {"because": "Уточните."}, follow=True)
    assert "Координатор вернул профиль на шаг назад" in told.content.decode()
    signed = in_force(cast.own, answered(cast.own, profile))
    told = browser.post(at("amend_profile", signed), {"because": "Пришла форма."}, follow=True)
    assert "редакции составлен" in told.content.decode()
    second = RiskProfile.objects.get(version=2)
    assert "Готовится новая редакция" in browser.get(at("profile", signed)).content.decode()
    assert "Пришла форма." in browser.get(at("profile", second)).content.decode()
