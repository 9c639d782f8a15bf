"""What may stand in a calendar, and whom no results are awaited from."""

from opora.domain.procedure import ProcedureIdentity
from opora.domain.school_year import SchoolYear
from opora_web.assessment.models import CalendarEntry, NotExpected
from opora_web.registry.models import School
from opora_web.ui.refused import Refused


def check_stands(entry: CalendarEntry) -> None:
    """It was not taken out."""
    if entry.withdrawn_at:
        raise Refused("Эта процедура уже убрана из календаря: обновите страницу.")


def check_is_new(entry: CalendarEntry) -> None:
    """A name stands once in the calendar of a territory and a year."""
    same = CalendarEntry.objects.standing().filter(
        region=entry.region_id,
        municipality=entry.municipality_id,
        school_year=entry.school_year,
        name=entry.name,
    )
    if same.exclude(pk=entry.pk).exists():
        year = SchoolYear(entry.school_year)
        raise Refused(
            f"«{entry.name}» уже стоит в календаре на {year} учебный год: измените ту запись или "
            "назовите эту точнее."
        )


def check_awaits_a_whole_procedure(entry: CalendarEntry) -> None:
    """Kind and subject are named together, the grade beside them; the days go forwards."""
    if bool(entry.kind) != bool(entry.subject) or (entry.grade and not entry.kind):
        raise Refused(
            "Чтобы следить, кто сдал результаты, назовите и вид процедуры, и предмет; если "
            "результаты не ждут, оставьте пустыми вид, предмет и класс."
        )
    if entry.starts_on and entry.ends_on and entry.ends_on < entry.starts_on:
        raise Refused("Последний день не может быть раньше первого.")


def check_is_expected(school: School, school_year: int, identity: ProcedureIdentity) -> None:
    """Nobody has said yet that the school does not take part."""
    same = NotExpected.objects.filter(
        school=school,
        school_year=school_year,
        kind=identity.kind,
        subject=identity.subject,
        grade=identity.grade,
    )
    if same.exists():
        raise Refused("Уже отмечено, что школа не участвует: обновите страницу.")
