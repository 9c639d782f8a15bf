"""From a letter to a list in force, on the pages, and an objection to its issuer."""

from io import BytesIO

from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from docx import Document
from tests.office.identification.kamenka import school
from tests.office.identification.lists.papers import deadline
from tests.office.identification.lists.test_path_of_a_computed_list import page, post

from opora_web.identification.models import (
    ListState,
    Notice,
    Objection,
    ObjectionState,
    SchoolList,
)
from opora_web.registry.roles import Role

PAPER = """Школа;Муниципалитет;Список;Категория;Проект;Когорта
МОУ СОШ с. Кикинно;Каменский район;список;сильно неуспевающие;500+;2022
СОШ с. Завиваловка;Каменский район;зона риска;;500+;
СОШ с. Ёлкино;Ёлкинский район;список;;;
"""
LETTER = {
    "kind": "letter",
    "issuer": "министерство",
    "number": "26-36-исх-471",
    "date": "2022-12-26",
    "about": "О списке школ",
}


def test_a_received_list_is_read_matched_accepted_and_objected(cast, signed_in):
    school(cast.own.municipality, "МОУ СОШ с. Завиваловка")
    coordinator = signed_in(cast.own.person(Role.COORDINATOR))
    told = {
        "territory": f"municipality-{cast.own.municipality.pk}",
        "category": "low_results",
        "origin": "regional",
        "year": 2023,
        "title": "региональный список на 2023 год",
        **LETTER,
    }
    empty = post(coordinator, "new_received", **told)
    assert "Приложите файл со списком или вставьте его текстом" in empty
    file = SimpleUploadedFile("список.csv", PAPER.encode())
    read = post(coordinator, "new_received", **told, file=file)
    assert "получен, ждёт вашего согласия" in read
    assert "письмо от 26 декабря 2022 г. № 26-36-исх-471" in read
    made = SchoolList.objects.get()
    first, second, elsewhere = made.entries.order_by("position")
    assert first.is_waiting
    assert second.is_waiting
    assert elsewhere.is_unknown
    refused = post(coordinator, "accept_list", made.pk, objections_until=f"{deadline()}")
    assert "Сначала решите, какая школа названа" in refused

    questions = page(coordinator, "matching", made.pk)
    assert "Какая это школа: МОУ СОШ с. Кикинно" in questions
    assert "Ёлкино" not in questions
    answers = {f"entry-{first.pk}": cast.own.school.pk, f"entry-{second.pk}": cast.own.school.pk}
    post(coordinator, "matching", made.pk, **answers)
    own = school(cast.own.municipality, "МОУ СОШ с. Завиваловка")
    post(coordinator, "matching", made.pk, **{f"entry-{second.pk}": own.pk})
    first.refresh_from_db()
    second.refresh_from_db()
    assert (first.school, second.school) == (cast.own.school, cast.own.school)
    post_all = reverse("identification:matching", args=[made.pk]) + "?vse"
    coordinator.post(post_all, {f"entry-{second.pk}": own.pk})
    accepted = post(coordinator, "accept_list", made.pk, objections_until=f"{deadline()}")
    assert "Список действует как официальный" in accepted
    assert "официальный, как получен" in accepted
    assert "год участия не понят" in accepted
    made.refresh_from_db()
    assert made.state == ListState.IN_FORCE
    taken = cast.own.school.participations.get()
    assert (taken.project, taken.cohort_year, taken.act) == ("500+", 2022, made.act)
    assert not own.participations.exists()
    assert cast.own.school.names.filter(name="МОУ СОШ с. Кикинно").exists()
    assert Notice.objects.count() == 2

    director = signed_in(cast.own.person(Role.DIRECTOR))
    notice = Notice.objects.get(entry=first)
    assert "сильно неуспевающие" in page(director, "notice", notice.pk)
    post(director, "write_objection", notice.pk, text="Нас нет в данных.")
    post(director, "submit_objection", notice.pk)
    objection = Objection.objects.get()

    coordinator = signed_in(cast.own.person(Role.COORDINATOR))
    draft = coordinator.get(reverse("identification:objection_letter", args=[objection.pk]))
    words = "\n".join(one.text for one in Document(BytesIO(draft.content)).paragraphs)
    assert "Кому: министерство." in words
    assert "Нас нет в данных." in words
    sent = post(
        coordinator, "forward_objection", objection.pk, **{**LETTER, "number": "15", "about": "О"}
    )
    assert "направлено издателю" in sent
    answer = {
        **LETTER,
        "number": "16",
        "about": "Ответ",
        "is_upheld": "no",
        "because": "Верно всё.",
    }
    assert "отклонено" in post(coordinator, "answer_objection", objection.pk, **answer)
    objection.refresh_from_db()
    assert objection.state == ObjectionState.REJECTED
    director = signed_in(cast.own.person(Role.DIRECTOR))
    told_school = page(director, "notice", notice.pk)
    assert "Верно всё." in told_school
    assert "№ 15" in told_school
