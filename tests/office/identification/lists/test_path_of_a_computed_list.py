"""From a run to a list in force, on the pages: hearing, objection, decision, order."""

from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from tests.office.identification.kamenka import KIKINO
from tests.office.identification.lists.papers import deadline, text_of

from opora_web.identification.actions.notices import agree
from opora_web.identification.models import ListState, Notice, Objection, SchoolList
from opora_web.registry.models import Act
from opora_web.registry.roles import Role


def page(browser, name, *arguments, **query):
    return text_of(browser.get(reverse(f"identification:{name}", args=arguments), query))


def post(browser, name, *arguments, **told):
    address = reverse(f"identification:{name}", args=arguments)
    return text_of(browser.post(address, told, follow=True))


ORDER = {
    "kind": "order",
    "issuer": "Управление образования",
    "number": "109",
    "date": "2023-11-20",
    "about": "Об утверждении списка",
}


def test_a_computed_list_is_heard_decided_and_approved(cast, run, schools, signed_in):
    made = make_and_hear(signed_in(cast.own.person(Role.COORDINATOR)), run)
    notice = Notice.objects.get(entry__school=schools[KIKINO])
    read_and_object(signed_in(cast.own.person(Role.DIRECTOR)), notice)
    head = signed_in(cast.own.person(Role.HEAD))
    assert "Сначала решите возражения: МОУ СОШ с. Кикино" in page(head, "list", made.pk)
    reject(signed_in(cast.own.person(Role.COORDINATOR)))
    director = signed_in(cast.own.person(Role.DIRECTOR))
    assert "Болезнь правило не учитывает." in page(director, "notice", notice.pk)
    head = signed_in(cast.own.person(Role.HEAD))
    assert "ответили не все" in post(head, "approve", made.pk, **ORDER)
    assert not Act.objects.exists()
    for other in Notice.objects.exclude(pk=notice.pk):
        agree(by=cast.own.person(Role.DIRECTOR), notice=other)
    approve(head, made)


def make_and_hear(coordinator, run):
    assert "Составить по расчёту" in page(coordinator, "lists")
    told = {"source": f"{run.pk}:total", "year": 2023, "title": "Список ШНОР на 2023 год"}
    assert "Он расчётный" in post(coordinator, "new_computed", **told)
    made = SchoolList.objects.get()
    assert (made.state, made.entries.count()) == (ListState.DRAFT, 3)
    shown = page(coordinator, "list", made.pk)
    assert "две процедуры всего за два года" in shown
    assert "критерий 1" in shown
    told = {"objections_until": deadline().isoformat()}
    assert "Школы извещены" in post(coordinator, "hear", made.pk, **told)
    assert Notice.objects.count() == 3
    return made


def read_and_object(director, notice):
    own = page(director, "own_school")
    assert "Список ШНОР на 2023 год" in own
    assert "3 из 8" in own
    opened = page(director, "notice", notice.pk)
    assert "критерий 1" in opened
    assert "37,5 %" in opened
    assert "13,7 % – 69,4 %" in opened
    for others in ("Головинщино", "Арчада"):
        assert others not in own
        assert others not in opened
    file = SimpleUploadedFile("протокол.pdf", b"%PDF-1.7 text")
    saved = post(director, "write_objection", notice.pk, text="Писали трое больных.", file=file)
    assert "ещё не подано" in saved
    assert "Возражение подано" in post(director, "submit_objection", notice.pk)


def reject(coordinator):
    objection = Objection.objects.get()
    assert "Писали трое больных." in page(coordinator, "objection", objection.pk)
    given = coordinator.get(reverse("identification:objection_file", args=[objection.pk]))
    assert b"".join(given.streaming_content) == b"%PDF-1.7 text"
    assert given["Content-Disposition"].startswith("attachment")
    told = {"decision": "reject", "because": "Болезнь правило не учитывает."}
    assert "Решение принято" in post(coordinator, "decide_objection", objection.pk, **told)
    assert KIKINO in page(coordinator, "objections")


def approve(head, made):
    approved = post(head, "approve", made.pk, **ORDER)
    assert "Список утверждён и действует" in approved
    assert "муниципальный, утверждён: приказ от 20 ноября 2023 г. № 109" in approved
    assert "Утверждение списка" in approved
    made.refresh_from_db()
    assert made.state == ListState.IN_FORCE
