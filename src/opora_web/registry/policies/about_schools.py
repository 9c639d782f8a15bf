"""What may become of a school, by the state of its record."""

from datetime import date, timedelta

from opora.domain.name_key import name_key
from opora.language.dates import date_in_words
from opora_web.registry.models import (
    CodeSystem,
    Municipality,
    NameUse,
    School,
    SchoolCode,
    SchoolName,
    SchoolStatus,
)
from opora_web.ui.refused import Refused


def check_is_no_second_record(school: School) -> None:
    """A record that was joined to another is changed nowhere but there."""
    if school.merged_into:
        raise Refused(
            f"Запись «{school}» соединена с записью «{school.merged_into}»: "
            "вносите изменения там или сначала отмените соединение."
        )


def check_works(school: School, what: str) -> None:
    """What is done to working schools alone: ``what`` is «переименовать»."""
    check_is_no_second_record(school)
    if not school.works:
        state = SchoolStatus(school.status).label
        raise Refused(
            f"Школа «{school}» {state}, её нельзя {what}. Если школа работает, "
            "обратитесь к региональному координатору."
        )


def check_name_is_free(
    municipality: Municipality, name: str, *, unless: School | None = None
) -> None:
    """Two working schools of a municipality do not share a name."""
    same = SchoolName.objects.current().filter(
        key=name_key(name),
        school__municipality=municipality,
        school__status=SchoolStatus.WORKING,
        school__merged_into=None,
    )
    if same.exclude(school=unless).exists():
        raise Refused(
            f"В муниципалитете «{municipality}» уже есть школа «{name}». Найдите её в списке; "
            "если это другая школа, укажите в названии, чем она отличается."
        )


def check_spelling_is_new(school: School, name: str) -> None:
    """A spelling is kept once."""
    if SchoolName.objects.filter(school=school, name=name).exists():
        raise Refused(f"Название «{name}» у этой школы уже записано.")


def check_new_name_begins(current: SchoolName, name: str, since: date) -> None:
    """A new name differs from the present one and begins after it."""
    if name == current.name:
        raise Refused(f"Школа уже называется «{name}»: укажите новое название.")
    if current.since and since - timedelta(days=1) < current.since:
        raise Refused(
            f"Нынешнее название школа носит с {date_in_words(current.since)}: "
            "новое может начаться только на следующий день или позже."
        )


def check_code_is_free(system: CodeSystem, scope: str, value: str) -> None:
    """A code belongs to one school, also after the school has another."""
    taken = SchoolCode.objects.filter(system=system, scope=scope, value=value).first()
    if taken:
        raise Refused(
            f"{_sentence(system.label)} {value} принадлежит школе «{taken.school}». "
            "Проверьте код; если это та же школа, соедините записи."
        )


def check_code_follows(current: SchoolCode | None, since: date | None) -> None:
    """A code that replaces another begins on a known day after it."""
    if current is None:
        return
    label = _sentence(CodeSystem(current.system).label)
    if since is None:
        raise Refused(
            f"{label} у школы уже есть — {current.value}. Укажите, с какого дня его сменил новый."
        )
    if current.since and since - timedelta(days=1) < current.since:
        raise Refused(
            f"{label} {current.value} дан {date_in_words(current.since)}: новый не мог появиться "
            "раньше следующего дня."
        )


def _sentence(label: str) -> str:
    return label[:1].upper() + label[1:]


def current_name(school: School) -> SchoolName:
    """The name that the school bears; every school has one from its first day."""
    return school.names.get(use=NameUse.OFFICIAL, until=None)
