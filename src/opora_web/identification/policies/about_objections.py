"""What may happen to a notice and an objection by how far they and their list have come."""

from datetime import date

from opora.language.dates import date_in_words
from opora_web.identification.models import (
    ListState,
    Notice,
    Objection,
    ObjectionState,
    Remedy,
    SchoolList,
)
from opora_web.ui.refused import Refused


def check_school_may_answer(notice: Notice, today: date) -> None:
    """While a computed list is heard, or a received one is in force, until the deadline."""
    school_list = notice.entry.school_list
    wanted = ListState.HEARING if school_list.is_computed else ListState.IN_FORCE
    if school_list.state != wanted:
        state = ListState(school_list.state).label
        raise Refused(f"Отвечать на это извещение уже не нужно: список {state}.")
    until = school_list.objections_until
    assert until, "a list that schools were told of has a deadline"
    if today > until:
        raise Refused(
            f"Ответить можно было до {date_in_words(until)} Если школе есть что сказать, "
            "напишите муниципальному координатору."
        )
    if notice.entry.is_left_out:
        raise Refused("Школа уже исключена из этого списка: возражать не на что.")


def check_is_prepared(objection: Objection) -> None:
    """What was submitted is not rewritten."""
    if objection.state != ObjectionState.PREPARED:
        state = ObjectionState(objection.state).label
        raise Refused(f"Возражение уже не изменить: оно {state}.")


def check_nothing_is_objected(notice: Notice) -> None:
    """Who objects cannot have no objection; what is only being written may be dropped."""
    objection = Objection.objects.filter(notice=notice).first()
    if objection and objection.state != ObjectionState.PREPARED:
        state = ObjectionState(objection.state).label
        raise Refused(f"От школы уже есть возражение, оно {state}.")


def check_may_be_decided(objection: Objection, remedy: Remedy | None) -> None:
    """An objection to a computed list that is heard, once."""
    school_list = objection.notice.entry.school_list
    if not school_list.is_computed:
        raise Refused(
            "Возражение на полученный список решает его издатель: направьте ему письмо и "
            "запишите ответ."
        )
    _check_list(school_list, ListState.HEARING)
    _check_objection(objection, ObjectionState.SUBMITTED)
    if remedy == Remedy.CORRECT_FIGURES and school_list.run_id is None:
        raise Refused(
            "Этот список составлен по контекстным формам, а не по результатам: исключите школу "
            "или отклоните возражение."
        )


def check_may_be_forwarded(objection: Objection) -> None:
    """An objection to a received list in force, once."""
    school_list = objection.notice.entry.school_list
    if school_list.is_computed:
        raise Refused("Этот список составлен здесь: возражение решает координатор, а не издатель.")
    _check_list(school_list, ListState.IN_FORCE)
    _check_objection(objection, ObjectionState.SUBMITTED)


def check_may_be_answered(objection: Objection) -> None:
    """What was sent is answered once, whatever became of the list meanwhile."""
    _check_objection(objection, ObjectionState.FORWARDED)


def _check_list(school_list: SchoolList, wanted: ListState) -> None:
    if school_list.state != wanted:
        raise Refused(f"Решать уже нечего: список {ListState(school_list.state).label}.")


def _check_objection(objection: Objection, wanted: ObjectionState) -> None:
    if objection.state != wanted:
        state = ObjectionState(objection.state).label
        raise Refused(f"Пока вы смотрели, возражение изменилось: оно {state}. Откройте его заново.")
