"""Papers at their edges: names met twice, other districts, too large a file, whole regions."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from tests.office.identification.kamenka import imported
from tests.office.identification.lists.papers import (
    computed,
    deadline,
    in_force,
    received,
    text_of,
)

from opora.domain.errors import OporaError
from opora_web.assessment.models import Upload
from opora_web.assessment.policies.standing_on import what_stands_on
from opora_web.identification import received_paper
from opora_web.identification.actions.objection_course import decide_objection
from opora_web.identification.actions.objections import prepare_objection
from opora_web.identification.actions.received_lists import accept_received
from opora_web.identification.models import Notice, Remedy
from opora_web.identification.received_paper import ReceivedPaper
from opora_web.registry.actions.schools import add_spelling
from opora_web.registry.roles import Role

KIKINO = "МОУ СОШ с. Кикино"


def test_a_school_that_a_paper_names_twice_waits_for_a_person(cast, by):
    add_spelling(by=by, school=cast.own.school, name="Кикинская СОШ", printed_in="письмо")
    made = received(by, cast.own.municipality, f"{KIKINO}\nКикинская СОШ")
    first, second = made.entries.order_by("position")
    assert first.school == cast.own.school
    assert second.is_waiting
    assert str(second) == "Кикинская СОШ"


def test_a_region_knows_schools_by_the_printed_municipality(cast, signed_in):
    region = cast.own.person(Role.REGION)
    text = f"""Школа;Муниципалитет
{KIKINO};Каменский район
МОУ СОШ с. Ёлкино;Ёлкинский район
СОШ с. Дальнее;Ёлкинский район
СОШ с. Чужое;Чужой район
"""
    made = received(region, cast.own.region, text)
    own, neighbour, waits, elsewhere = made.entries.order_by("position")
    assert (own.school, neighbour.school) == (cast.own.school, cast.neighbour.school)
    assert waits.is_waiting
    assert elsewhere.is_unknown
    browser = signed_in(region)
    page = text_of(browser.get(reverse("identification:matching", args=[made.pk])))
    assert "МОУ СОШ с. Ёлкино</option>" in page


def test_too_large_a_file_and_too_long_a_list_are_refused(cast, by, signed_in, monkeypatch):
    monkeypatch.setattr(received_paper, "_MOST_ENTRIES", 1)
    with pytest.raises(OporaError, match="школ больше 1"):
        ReceivedPaper.of_text(f"{KIKINO}\nСОШ с. Иное")
    monkeypatch.setattr("opora_web.identification.forms.received_list_form._LARGEST_FILE", 1)
    address = reverse("identification:new_received")
    file = SimpleUploadedFile("список.csv", KIKINO.encode())
    assert "Файл больше 10 МБ" in text_of(signed_in(by).post(address, {"file": file}))


def test_a_version_says_so_in_a_comparison_and_strange_names_are_compared_as_written(
    cast, by, received_list, signed_in
):
    amended = received(
        by,
        cast.own.municipality,
        f"{KIKINO}\nСОШ с. Неведомое",
        amends=received_list,
        amended_because="письмо",
    )
    amended.entries.waiting().update(is_unknown=True)
    accept_received(by=by, school_list=amended, objections_until=deadline())
    address = reverse("identification:compare_lists")
    sides = f"?first=spisok-{received_list.pk}&second=spisok-{amended.pk}"
    told = {"names": "СОШ с. Неведомое\nСОШ с. Пустое"}
    response = signed_in(by).post(f"{address}{sides}", told)
    assert "федеральный список, редакция 2" in text_of(response)
    where = {one.name: one.lists for one in response.context["elsewhere"]}
    assert where == {
        "СОШ с. Неведомое": ("федеральный список, редакция 2: список",),
        "СОШ с. Пустое": (),
    }


def test_results_that_went_into_no_list_hold_nothing(cast, by, run):
    computed(by, run)
    later = imported(cast.own.municipality, by)
    assert what_stands_on(later) == ()
    of_region = Upload.objects.get(pk=imported(cast.own.municipality, by).pk)
    of_region.municipality, of_region.region = None, cast.own.region
    of_region.save()
    assert what_stands_on(of_region) == ()


def test_what_a_school_prepares_is_no_answer_on_the_list_nor_in_the_journal(
    cast, by, director, hearing, signed_in
):
    notice = Notice.objects.get(entry__school_list=hearing, entry__school__name=KIKINO)
    prepare_objection(by=director, notice=notice, text="Тайный набросок.")
    browser = signed_in(by)
    page = text_of(browser.get(reverse("identification:list", args=[hearing.pk])))
    assert "возражение: " not in page
    assert "Тайный набросок" not in text_of(browser.get(reverse("audit:journal")))
    own = text_of(signed_in(director).get(reverse("identification:own_school")))
    assert "ответьте по" in own


def test_the_school_reads_each_of_its_answers(cast, by, director, hearing, objected, signed_in):
    other = in_force(by, cast.own.municipality, KIKINO, title="полученный")
    browser = signed_in(director)
    notice = Notice.objects.get(entry__school_list=other)
    address = reverse("identification:no_objection", args=[notice.pk])
    assert "Ответ принят" in text_of(browser.post(address, follow=True))
    objection = objected(hearing)
    own = reverse("identification:own_school")
    assert "возражений нет" in text_of(browser.get(own))
    assert "возражение: подано" in text_of(browser.get(own))
    decide_objection(by=by, objection=objection, remedy=Remedy.LEAVE_OUT, because="Верно.")
    assert "школа исключена из списка" in text_of(browser.get(own))
    page = text_of(browser.get(reverse("identification:notice", args=[objection.notice_id])))
    assert "по возражению школы: Верно." in page
