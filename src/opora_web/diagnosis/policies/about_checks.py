"""What may happen to a check and its findings by how far it has come."""

from collections.abc import Iterable

from opora_web.diagnosis.models import (
    Addressees,
    Check,
    CheckFinding,
    CheckState,
    FollowUp,
    FollowUpState,
    RecommendationSet,
)
from opora_web.diagnosis.models.addressed import Addressed
from opora_web.identification.models import SchoolList
from opora_web.registry.models import Municipality, Region, School
from opora_web.ui.refused import Refused

_OPEN = (FollowUpState.OPEN, FollowUpState.ANSWERED, FollowUpState.RETURNED)


def check_is_not_closed(check: Check) -> None:
    """What is closed stays as it was read."""
    if check.state == CheckState.CLOSED:
        raise Refused("Проверка закрыта: записи о ней больше не меняются.")


def check_is_prepared(check: Check) -> None:
    """It is held once."""
    if check.state != CheckState.PREPARED:
        raise Refused(f"Проверка уже {CheckState(check.state).label}.")


def check_is_held(check: Check) -> None:
    """Findings and recommendations belong to a check that was held and is not closed."""
    check_is_not_closed(check)
    if check.state == CheckState.PREPARED:
        raise Refused("Проверка ещё готовится: сначала отметьте, что она проведена.")


def check_may_be_closed(check: Check) -> None:
    """All questions are answered, all recommendations sent and their answers accepted."""
    check_is_held(check)
    findings = CheckFinding.objects.filter(check_of=check)
    if any(one.is_open_question for one in findings):
        raise Refused(
            "Закрыть проверку нельзя: не сказано, какой список имеет в виду документ. "
            "Ответьте на этот вопрос на странице проверки."
        )
    if RecommendationSet.objects.filter(check_of=check, sent_at=None).exists():
        raise Refused(
            "Закрыть проверку нельзя: есть неотправленные рекомендации. Отправьте их или удалите."
        )
    waiting = FollowUp.objects.filter(recommendation__set_of__check_of=check, state__in=_OPEN)
    if count := waiting.count():
        raise Refused(
            f"Закрыть проверку нельзя: не принято ответов школ — {count}. "
            "Сначала примите ответы по всем рекомендациям."
        )


def check_wording_is_new(check: Check, wording: str) -> None:
    """A thing is found once; further schools are ticked there."""
    if CheckFinding.objects.filter(check_of=check, wording=wording).exists():
        raise Refused(
            "Такое уже записано у этой проверки: отметьте школы у записанного, "
            "а не заводите его второй раз."
        )


def check_schools_are_here(
    territory: Municipality | Region, schools: Iterable[School], *, told_of: str
) -> None:
    """A check of a territory tells of its schools alone."""
    for school in schools:
        region = school.municipality.region_id
        inside = (
            region == territory.pk
            if isinstance(territory, Region)
            else school.municipality_id == territory.pk
        )
        if not inside:
            raise Refused(
                f"{told_of}: школа «{school}» не из территории «{territory}». Уберите её."
            )


def check_names_schools(addressed: Addressed) -> None:
    """Where the paper names a group, its schools follow from the list alone."""
    if addressed.means_a_list:
        raise Refused(
            f"Документ говорит «{addressed.printed_to}»: школы здесь следуют из списка. "
            "Скажите, какой список имеется в виду."
        )


def check_means_a_list(addressed: Addressed) -> None:
    """The question which list is meant stands only where the paper names a group."""
    if not addressed.means_a_list:
        raise Refused(
            "Школы здесь названы по одной: спрашивать, какой список имеется в виду, не о чем."
        )


def check_lists_answer(
    addressed: Addressed, school_list: SchoolList, zone_list: SchoolList | None
) -> None:
    """A zone of risk is asked for exactly where the paper names one."""
    names_a_zone = addressed.addressees == Addressees.LISTED_AND_ZONE
    if names_a_zone and zone_list is None:
        raise Refused("Документ называет и зону риска: скажите, из какого списка её взять.")
    if not names_a_zone and zone_list is not None:
        raise Refused("Зону риска документ не называет: оставьте этот вопрос пустым.")
    for one in (school_list, zone_list):
        if one is not None and one.entries.that_count().filter(school=None).exists():
            raise Refused(
                f"В списке «{one}» есть школы, которых нет в реестре: назвать адресатов по нему "
                "нельзя. Внесите школы в реестр или назовите адресатов по одному."
            )


def check_somebody_is_meant(schools: Iterable[School], what: str) -> None:
    """What concerns nobody is a mistake."""
    if not list(schools):
        raise Refused(f"{what}: не осталось ни одной школы. Выберите другой список или школы.")
