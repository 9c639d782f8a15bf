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
    own = school(cast.own.municipality, "МОУ СОШ с. Завиваловка")
    coordinator = signed_in(cast.own.person(Role.COORDINATOR))
    made = read(coordinator, cast.own.municipality)
    match(coordinator, made, cast.own.school, own)
    accept(coordinator, made)
    check_what_is_beside(cast.own.school, own, made)
    notice = Notice.objects.get(entry__school=cast.own.school)
    objection = object_to(signed_in(cast.own.person(Role.DIRECTOR)), notice)
    send_and_answer(signed_in(cast.own.person(Role.COORDINATOR)), objection)
    told_school = page(signed_in(cast.own.person(Role.DIRECTOR)), "notice", notice.pk)
    assert "Верно всё." in told_school
    assert "№ 15" in told_school


def read(coordinator, municipality):
    told = {
        "territory": f"municipality-{municipality.pk}",
        "category": "low_results",
        "origin": "regional",
        "year": 2023,
        "title": "региональный список на 2023 год",
        **LETTER,
    }
    empty = post(coordinator, "new_received", **told)
    assert "Приложите файл со списком или вставьте его текстом" in empty
    bare = {**told, "text": "СОШ с. Иное", "issuer": ""}
    assert "Выберите документ из реестра" in post(coordinator, "new_received", **bare)
    file = SimpleUploadedFile("список.csv", PAPER.encode())
    shown = post(coordinator, "new_received", **told, file=file)
    assert "получен, ждёт вашего согласия" in shown
    assert "письмо от 26 декабря 2022 г. № 26-36-исх-471" in shown
    made = SchoolList.objects.get()
    first, second, elsewhere = made.entries.order_by("position")
    assert first.is_waiting
    assert second.is_waiting
    assert elsewhere.is_unknown
    refused = post(coordinator, "accept_list", made.pk, objections_until=f"{deadline()}")
    assert "Сначала решите, какая школа названа" in refused
    return made


def match(coordinator, made, kikino, other):
    first, second, _ = made.entries.order_by("position")
    questions = page(coordinator, "matching", made.pk)
    assert "Какая это школа: МОУ СОШ с. Кикинно" in questions
    assert "Ёлкино" not in questions
    both = {f"entry-{first.pk}": kikino.pk, f"entry-{second.pk}": kikino.pk}
    post(coordinator, "matching", made.pk, **both)
    everything = reverse("identification:matching", args=[made.pk]) + "?vse"
    coordinator.post(everything, {f"entry-{second.pk}": other.pk})
    matched = made.entries.order_by("position").values_list("school", flat=True)
    assert list(matched) == [kikino.pk, other.pk, None]


def accept(coordinator, made):
    accepted = post(coordinator, "accept_list", made.pk, objections_until=f"{deadline()}")
    assert "Список действует как официальный" in accepted
    assert "официальный, как получен" in accepted
    assert "год участия не понят" in accepted
    made.refresh_from_db()
    assert made.state == ListState.IN_FORCE


def check_what_is_beside(kikino, other, made):
    taken = kikino.participations.get()
    assert (taken.project, taken.cohort_year, taken.act) == ("500+", 2022, made.act)
    assert not other.participations.exists()
    assert kikino.names.filter(name="МОУ СОШ с. Кикинно").exists()
    assert Notice.objects.count() == 2


def object_to(director, notice):
    assert "сильно неуспевающие" in page(director, "notice", notice.pk)
    post(director, "write_objection", notice.pk, text="Нас нет в данных.")
    post(director, "submit_objection", notice.pk)
    return Objection.objects.get()


def send_and_answer(coordinator, objection):
    draft = coordinator.get(reverse("identification:objection_letter", args=[objection.pk]))
    words = "\n".join(one.text for one in Document(BytesIO(draft.content)).paragraphs)
    assert "Кому: министерство." in words
    assert "Нас нет в данных." in words
    letter = {**LETTER, "number": "15", "about": "О возражении"}
    sent = post(coordinator, "forward_objection", objection.pk, **letter)
    assert "направлено издателю" in sent
    answer = {**LETTER, "number": "16", "about": "Ответ", "is_upheld": "no"}
    answered = post(coordinator, "answer_objection", objection.pk, **answer, because="Верно всё.")
    assert "отклонено" in answered
    objection.refresh_from_db()
    assert objection.state == ObjectionState.REJECTED
