"""When a run makes a list, and when the list may be approved."""

from datetime import date

from django.db.models import Q

from opora.domain.school_year import SchoolYear
from opora.language.dates import date_in_words
from opora_web.identification.list_status import status_of
from opora_web.identification.models import (
    ListCategory,
    ListEntry,
    ListState,
    Objection,
    ObjectionState,
    Remedy,
    Run,
    SchoolList,
)
from opora_web.identification.policies.about_lists import (
    check_is_not_empty,
    check_state,
    check_was_computed,
)
from opora_web.identification.policies.about_runs import check_may_become_a_list
from opora_web.registry.models import Act, ActKind, Municipality, Region
from opora_web.ui.refused import Refused

ORDERS = (ActKind.ORDER, ActKind.INSTRUCTION, ActKind.RESOLUTION)
_ALIVE = (ListState.DRAFT, ListState.HEARING, ListState.IN_FORCE)


def check_makes_a_list(run: Run, reading: str) -> None:
    """Only an official run that came to its end, and only a reading that it has."""
    check_may_become_a_list(run)
    if not run.verdicts.filter(reading=reading).exists():
        raise Refused("Такого прочтения в расчёте нет: выберите одно из предложенных.")


def check_list_is_new(territory: Municipality | Region, category: ListCategory, year: int) -> None:
    """A year has one computed list of a kind; what changes it is a new version."""
    where = {"region" if isinstance(territory, Region) else "municipality": territory}
    alike = SchoolList.objects.filter(**where, category=category, year=year, state__in=_ALIVE)
    known = alike.exclude(Q(run=None) & Q(index_id="")).order_by("pk").first()
    if known:
        raise Refused(
            f"Список {category.label} на {year} год уже составлен: «{known.title}», "
            f"{status_of(known).words}. Отзовите его или сделайте новую редакцию."
        )


def check_is_ordered_by(school_list: SchoolList, act: Act) -> None:
    """The order of whose territory the list is."""
    if act.kind not in ORDERS:
        raise Refused("Список утверждают приказом, распоряжением или постановлением.")
    if act.territory != school_list.territory:
        raise Refused(
            f"Этот документ из другого реестра: {act.territory}. Нужен документ, внесённый в "
            f"реестр: {school_list.territory}."
        )


def check_may_be_approved(school_list: SchoolList, today: date) -> None:
    """Every school was heard: each objection is decided, and the time is up or all answered."""
    check_was_computed(school_list)
    check_state(school_list, ListState.HEARING)
    _check_objections(school_list)
    check_is_not_empty(school_list)
    until = school_list.objections_until
    assert until, "a list that is heard has a deadline"
    silent = (
        ListEntry.objects.that_count()
        .filter(school_list=school_list)
        .filter(notice__agreed_at=None)
    )
    silent = silent.filter(notice__objection=None) | silent.filter(
        notice__objection__state=ObjectionState.PREPARED
    )
    if today <= until and silent.exists():
        names = ", ".join(entry.name for entry in silent.order_by("position")[:10])
        raise Refused(
            f"Школы отвечают до {date_in_words(until)}, и ответили не все: {names}. Утвердить "
            "список можно, когда ответят все или пройдёт срок."
        )


def _check_objections(school_list: SchoolList) -> None:
    objections = Objection.objects.filter(notice__entry__school_list=school_list)
    still_open = list(objections.open().select_related("notice__entry__school").order_by("pk"))
    if still_open:
        names = ", ".join(one.notice.entry.name for one in still_open)
        raise Refused(f"Сначала решите возражения: {names}.")
    if objections.filter(remedy=Remedy.CORRECT_FIGURES).exists():
        raise Refused(
            "По возражению числа исправляются: отзовите этот список, сделайте расчёт заново и "
            "составьте список по нему."
        )


def check_there_are_forms(number: int, year: SchoolYear) -> None:
    """Without a single form the index would say of every school that nothing is known."""
    if not number:
        raise Refused(
            f"Контекстных форм за {year} учебный год на этой территории нет. Загрузите их на "
            "странице «Школы», «Загрузить из файла»."
        )
