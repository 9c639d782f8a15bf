"""From a run to a list in force, on the pages: hearing, objection, decision, order."""

from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from tests.office.identification.kamenka import KIKINO
from tests.office.identification.lists.papers import deadline, text_of

from opora_web.identification.models import ListState, Notice, Objection, SchoolList
from opora_web.registry.models import Act
from opora_web.registry.roles import Role


def page(browser, name, *arguments, **query):
    return text_of(browser.get(reverse(f"identification:{name}", args=arguments), query))


def post(browser, name, *arguments, **told):
    address = reverse(f"identification:{name}", args=arguments)
    return text_of(browser.post(address, told, follow=True))


def test_a_computed_list_is_heard_decided_and_approved(cast, run, schools, signed_in):
    coordinator = signed_in(cast.own.person(Role.COORDINATOR))
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

    director = signed_in(cast.own.person(Role.DIRECTOR))
    own = page(director, "own_school")
    assert "Список ШНОР на 2023 год" in own
    assert "3 из 8" in own
    assert "Головинщино" not in own
    notice = Notice.objects.get(entry__school=schools[KIKINO])
    opened = page(director, "notice", notice.pk)
    assert "критерий 1" in opened
    assert "3 из 8 (37,5 %)" in opened
    assert "Головинщино" not in opened
    assert "Арчада" not in opened
    file = SimpleUploadedFile("протокол.pdf", b"%PDF-1.7 text")
    saved = post(director, "write_objection", notice.pk, text="Писали трое больных.", file=file)
    assert "ещё не подано" in saved
    assert "Возражение подано" in post(director, "submit_objection", notice.pk)
    objection = Objection.objects.get()

    head = signed_in(cast.own.person(Role.HEAD))
    assert "Сначала решите возражения: МОУ СОШ с. Кикино" in page(head, "list", made.pk)

    coordinator = signed_in(cast.own.person(Role.COORDINATOR))
    assert "Писали трое больных." in page(coordinator, "objection", objection.pk)
    given = coordinator.get(reverse("identification:objection_file", args=[objection.pk]))
    assert b"".join(given.streaming_content) == b"%PDF-1.7 text"
    told = {"decision": "reject", "because": "Болезнь правило не учитывает."}
    assert "Решение принято" in post(coordinator, "decide_objection", objection.pk, **told)

    director = signed_in(cast.own.person(Role.DIRECTOR))
    assert "Болезнь правило не учитывает." in page(director, "notice", notice.pk)

    head = signed_in(cast.own.person(Role.HEAD))
    order = {
        "kind": "order",
        "issuer": "Управление образования",
        "number": "109",
        "date": "2023-11-20",
        "about": "Об утверждении списка",
    }
    assert "ответили не все" in post(head, "approve", made.pk, **order)
    assert not Act.objects.exists()
    for other in Notice.objects.exclude(pk=notice.pk):
        other.opened_at = other.agreed_at = other.sent_at
        other.opened_by = other.agreed_by = cast.own.person(Role.HEAD)
        other.save()
    approved = post(head, "approve", made.pk, **order)
    assert "Список утверждён и действует" in approved
    assert "муниципальный, утверждён: приказ от 20 ноября 2023 г. № 109" in approved
    made.refresh_from_db()
    assert made.state == ListState.IN_FORCE
    assert "утверждение списка" in approved
