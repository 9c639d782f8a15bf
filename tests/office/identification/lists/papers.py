"""Letters, orders and lists that the tests of lists stand on."""

from datetime import date, timedelta

from django.utils import timezone

from opora_web.identification.actions.computed_lists import make_list, start_hearing
from opora_web.identification.actions.received_lists import accept_received, receive_list
from opora_web.identification.models import ListCategory, ListOrigin
from opora_web.identification.received_paper import ReceivedPaper
from opora_web.registry.actions.acts import register_act
from opora_web.registry.models import Act, ActKind

TWO_SCHOOLS = "МОУ СОШ с. Кикино\nЗона риска\nМОУ СОШ с. Завиваловка"


def deadline(days=14):
    return timezone.localdate() + timedelta(days=days)


def act(by, territory, kind=ActKind.LETTER, number="26-36", title="О списке школ"):
    known = Act.objects.filter(number=number, title=title).first()
    return known or register_act(
        by=by,
        territory=territory,
        kind=kind,
        issuer="министерство, Пензенская область",
        number=number,
        date=date(2023, 12, 26),
        title=title,
    )


def order(by, territory, number="109"):
    return act(by, territory, ActKind.ORDER, number, "Об утверждении списка школ")


def received(by, territory, text, **told):
    told = {
        "category": ListCategory.LOW_RESULTS,
        "origin": ListOrigin.FEDERAL,
        "year": 2023,
        "title": "федеральный список",
        **told,
    }
    # A letter gives a list once: another list has a letter of its own.
    told.setdefault("act", act(by, territory, number=told.pop("number", "26-36")))
    return receive_list(by=by, territory=territory, paper=ReceivedPaper.of_text(text), **told)


def in_force(by, territory, text, **told):
    made = received(by, territory, text, **told)
    for entry in made.entries.waiting():
        entry.is_unknown = True
        entry.save()
    accept_received(by=by, school_list=made, objections_until=deadline())
    made.refresh_from_db()
    return made


def computed(by, run, reading="total", **told):
    told = {"year": 2023, "title": "Список ШНОР на 2023 год", **told}
    return make_list(by=by, run=run, reading=reading, **told)


def heard(by, run, **told):
    made = computed(by, run, **told)
    start_hearing(by=by, school_list=made, objections_until=deadline())
    made.refresh_from_db()
    return made


def text_of(response):
    """The words of a page, with plain spaces."""
    return response.content.decode().replace("\N{NO-BREAK SPACE}", " ")
