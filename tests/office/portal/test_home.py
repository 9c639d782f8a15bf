"""The first page: own role, own schools, own papers, and nothing of the neighbour's."""

from datetime import date

from opora_web.audit.actor import SYSTEM
from opora_web.registry.actions.acts import register_act
from opora_web.registry.actions.schools import open_school
from opora_web.registry.models import ActKind
from opora_web.registry.roles import Role


def page(signed_in, user) -> str:
    return signed_in(user).get("/").content.decode().replace("\xa0", " ")


def test_a_visitor_is_sent_to_the_door(client):
    answer = client.get("/")
    assert answer.status_code == 302
    assert answer["Location"].startswith("/vojti/")


def test_whoever_has_no_role_is_told_who_gives_it(signed_in, cast):
    shown = page(signed_in, cast.newcomer)
    assert "Роли у вас пока нет" in shown
    assert "Работающих школ" not in shown


def test_a_coordinator_sees_the_own_municipality_alone(signed_in, cast):
    shown = page(signed_in, cast.own.person(Role.COORDINATOR))
    assert "муниципальный координатор — Каменский район" in shown
    assert "Работающих школ, которые вам видны: 1" in shown
    assert f"/shkoly/?municipality={cast.own.municipality.pk}" in shown
    assert "Ёлкинский район" not in shown
    assert "Очёрский городской округ" not in shown


def test_the_region_sees_its_municipalities_and_no_other_region(signed_in, cast):
    shown = page(signed_in, cast.own.person(Role.REGION))
    assert "Работающих школ, которые вам видны: 2" in shown
    assert shown.index("Ёлкинский район") < shown.index("Каменский район")
    assert "Очёрский городской округ" not in shown


def test_a_school_sees_itself_alone(signed_in, cast):
    open_school(by=SYSTEM, municipality=cast.own.municipality, name="МОУ СОШ № 2")
    assert "Работающих школ, которые вам видны: 1" in page(
        signed_in, cast.own.person(Role.DIRECTOR)
    )
    assert "Работающих школ, которые вам видны: 2" in page(signed_in, cast.own.person(Role.HEAD))


def test_an_administrator_sees_no_schools(signed_in, cast):
    shown = page(signed_in, cast.administrator)
    assert "администратор" in shown
    assert "Работающих школ" not in shown


def test_a_teacher_sees_nothing_of_the_school_and_is_told_why(signed_in, cast):
    shown = page(signed_in, cast.own.person(Role.TEACHER))
    assert "педагог — МОУ СОШ с. Кикино" in shown
    assert "Вы видите свои сведения." in shown
    assert "г.." not in shown
    assert "Работающих школ" not in shown
    assert "/shkoly/" not in shown


def an_act(place, title):
    return register_act(
        by=SYSTEM,
        territory=place.municipality,
        kind=ActKind.LETTER,
        issuer="Министерство образования",
        number="12",
        date=date(2026, 1, 15),
        title=title,
    )


def test_the_newest_papers_stand_there(signed_in, cast):
    older = an_act(cast.own, "О списке школ")
    an_act(cast.neighbour, "О чужом списке")
    shown = page(signed_in, cast.own.person(Role.COORDINATOR))
    assert f"/akty/{older.pk}/" in shown
    assert "О списке школ" in shown
    assert "О чужом списке" not in shown
