"""Which schools may merge, split, be succeeded, close, or turn out to be one."""

from collections.abc import Sequence
from datetime import date

from opora.language.dates import date_in_words
from opora_web.registry.models import School
from opora_web.registry.policies.about_schools import check_is_no_second_record, check_works
from opora_web.ui.refused import Refused

_FEWEST_PARTS = 2


def check_may_end(school: School, on: date, what: str) -> None:
    """A school ends once, after it was opened."""
    check_works(school, what)
    if school.opened_on and on < school.opened_on:
        raise Refused(
            f"Школа «{school}» открыта {date_in_words(school.opened_on)}: "
            "она не могла прекратить работу раньше. Проверьте дату."
        )


def check_may_merge(predecessors: Sequence[School], successor: School, on: date) -> None:
    """Working schools join another working one."""
    if not predecessors:
        raise Refused("Укажите хотя бы одну школу, которая присоединяется.")
    if successor in predecessors:
        raise Refused(
            f"Школа «{successor}» не может присоединиться сама к себе: "
            "укажите, какие школы присоединяются к ней."
        )
    check_works(successor, "сделать преемником")
    for school in predecessors:
        check_may_end(school, on, "присоединить к другой")


def check_may_split(school: School, successors: Sequence[School], on: date) -> None:
    """A working school becomes two others or more."""
    if len(set(successors)) < _FEWEST_PARTS:
        raise Refused("При разделении школ становится две или больше: укажите их все.")
    if school in successors:
        raise Refused("Школа, которая разделилась, прекращает работу: укажите другие школы.")
    check_may_end(school, on, "разделить")
    for successor in successors:
        check_works(successor, "сделать преемником")


def check_are_one(duplicate: School, into: School) -> None:
    """Two records may be found to be one school: in one place, with codes that do not fight."""
    check_is_no_second_record(duplicate)
    check_is_no_second_record(into)
    if duplicate == into:
        raise Refused("Это одна и та же запись: укажите другую.")
    if duplicate.municipality_id != into.municipality_id:
        raise Refused(
            "Записи стоят в разных муниципалитетах, значит, это разные школы. "
            "Если муниципалитет записан неверно, исправьте его."
        )
    if duplicate.duplicates.exists():
        raise Refused(
            f"С записью «{duplicate}» самой соединены другие: сначала отмените эти соединения."
        )
    _check_codes_agree(duplicate, into)


def _check_codes_agree(duplicate: School, into: School) -> None:
    kept = {code.system: code for code in into.codes.current()}
    for code in duplicate.codes.current():
        other = kept.get(code.system)
        if other:
            raise Refused(
                f"У записей разные коды ({code.get_system_display()} {code.value} и "
                f"{other.value}), значит, это разные школы. Проверьте коды."
            )


def check_is_second_record(school: School) -> None:
    """Only what was joined can be parted."""
    if school.merged_into is None:
        raise Refused(f"Запись «{school}» ни с чем не соединена.")
