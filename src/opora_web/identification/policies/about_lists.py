"""What may happen to a list by how far it has come."""

from datetime import date

from django.db.models import Q

from opora.language.plurals import counted
from opora_web.identification.list_status import status_of
from opora_web.identification.models import (
    ListEntry,
    ListState,
    SchoolList,
)
from opora_web.registry.models import School
from opora_web.ui.refused import Refused

_WORKABLE = (ListState.DRAFT, ListState.HEARING, ListState.IN_FORCE)


def check_is_draft(school_list: SchoolList) -> None:
    """Only what nobody was told of yet is changed."""
    check_state(school_list, ListState.DRAFT)


def check_was_received(school_list: SchoolList) -> None:
    """A computed list comes into force by an order alone."""
    if school_list.is_computed:
        raise Refused("Расчётный список вводит в действие только приказ: сначала известите школы.")


def check_was_computed(school_list: SchoolList) -> None:
    """A received list is official as received: nothing is changed in it here."""
    if not school_list.is_computed:
        raise Refused(
            "Полученный список здесь не меняют и не утверждают: он официальный, каким получен. "
            "Если издатель его изменил, внесите новую редакцию с письмом."
        )


def check_letter_is_new(school_list: SchoolList) -> None:
    """One letter gives a territory a list of a kind and a year once; what changes it amends it.

    The letter may have been entered anew under another title: number and day say that it is the
    same one. A letter may well carry lists of several kinds.
    """
    act = school_list.act
    assert act, "a received list came with a letter"
    same = Q(act=act)
    if act.number:
        same |= Q(act__number=act.number, act__date=act.date)
    known = (
        SchoolList.objects.received()
        .filter(
            same,
            region=school_list.region,
            municipality=school_list.municipality,
            category=school_list.category,
            origin=school_list.origin,
            year=school_list.year,
            state=ListState.IN_FORCE,
        )
        .exclude(pk=school_list.amends_id)
        .order_by("pk")
        .first()
    )
    if known:
        kind = f"{known.get_category_display()}, {known.get_origin_display()}, {known.year} год"
        raise Refused(
            f"По этому письму уже действует список «{known.title}» ({kind}). Если издатель его "
            "изменил, внесите новую редакцию на странице того списка; если тот внесли по ошибке, "
            "отзовите его."
        )


def check_nothing_waits(school_list: SchoolList) -> None:
    """No entry comes into force while nobody knows which school is meant."""
    waiting = list(school_list.entries.waiting().order_by("position"))
    if waiting:
        number = counted(len(waiting), "школе", "школам", "школам")
        names = ", ".join(f"«{entry.printed_name}»" for entry in waiting[:10])
        raise Refused(f"Сначала решите, какая школа названа, по {number}: {names}.")


def check_is_not_empty(school_list: SchoolList) -> None:
    """A list without schools tells nobody anything."""
    if not school_list.entries.that_count().exists():
        raise Refused("В списке не осталось ни одной школы: извещать некого. Отзовите его.")


def check_deadline(day: date, today: date) -> None:
    """Schools have at least until the end of today."""
    if day < today:
        raise Refused("Срок возражений уже прошёл: укажите сегодняшний день или позже.")


def check_stands_once(entry: ListEntry, school: School) -> None:
    """A paper names a school once in a place; a second line means another school."""
    same = ListEntry.objects.filter(
        school_list=entry.school_list_id, place=entry.place, school=school
    ).exclude(pk=entry.pk)
    other = same.first()
    if other:
        raise Refused(
            f"«{school.name}» уже стоит в этом списке строкой {other.position} "
            f"(«{other.printed_name}»): строка {entry.position} называет другую школу."
        )


def check_may_be_amended(school_list: SchoolList) -> None:
    """What is in force gets one new version at a time."""
    check_state(school_list, ListState.IN_FORCE)
    following = school_list.amendments.exclude(state=ListState.WITHDRAWN).first()
    if following:
        raise Refused(
            f"Новая редакция этого списка уже готовится (редакция {following.version}): "
            "закончите её или отзовите."
        )


def check_may_be_withdrawn(school_list: SchoolList) -> None:
    """What is over is not taken back."""
    if school_list.state not in _WORKABLE:
        raise Refused(f"Этот список уже не отозвать: он {status_of(school_list).words}.")


def check_state(school_list: SchoolList, wanted: ListState) -> None:
    """Who acts second learns that the list is not what the page showed."""
    if school_list.state != wanted:
        raise Refused(
            f"Пока вы смотрели, список изменился или ещё не готов: он "
            f"{status_of(school_list).words}. Откройте его заново."
        )
