"""What may be kept of pupils at risk."""

from collections.abc import Sequence
from datetime import date

from opora.language.dates import date_in_words
from opora.language.plurals import counted
from opora_web.diagnosis.told_group import ToldGrade, looks_like_a_name
from opora_web.registry.models import School
from opora_web.ui.refused import Refused


def check_may_be_counted(
    school: School, counted_on: date, grades: Sequence[ToldGrade], today: date
) -> None:
    """A working school, a day that has come, numbers that agree, and no names."""
    if not school.works:
        raise Refused(f"Школа «{school}» {school.get_status_display()}: считать некого.")
    if counted_on > today:
        raise Refused(f"{date_in_words(counted_on)} ещё не наступило: укажите прошедший день.")
    if not grades:
        raise Refused(
            "Впишите хотя бы один класс. Если в группе никого нет, поставьте этому классу 0."
        )
    for told in grades:
        _check_grade(told)


def _check_grade(told: ToldGrade) -> None:
    if told.of_pupils is not None and told.pupils > told.of_pupils:
        raise Refused(
            f"{told.grade} класс: в группе {told.pupils}, а всего в параллели {told.of_pupils}. "
            "Группа не может быть больше параллели."
        )
    strange = [code for code in told.codes if looks_like_a_name(code)]
    if strange:
        # The text itself is not repeated: the sentence may end up in a screenshot.
        raise Refused(
            f"{told.grade} класс: в поле кодов стоит слово, похожее на имя. Впишите только коды "
            "с цифрами, например 7А-12; фамилий и имён здесь не хранят."
        )
    if len(set(told.codes)) != len(told.codes):
        raise Refused(f"{told.grade} класс: один код назван дважды.")
    if told.codes and len(told.codes) != told.pupils:
        codes = counted(len(told.codes), "код", "кода", "кодов")
        raise Refused(
            f"{told.grade} класс: в группе {told.pupils}, а назван {codes}. "
            "Исправьте число или коды; коды можно не писать вовсе."
        )
