"""What may happen to a risk profile by how far it has come."""

from collections.abc import Iterable, Mapping
from datetime import date

from opora.diagnosis.evidence import Evidence
from opora.domain.school_year import SchoolYear
from opora.language.dates import date_in_words
from opora_web.diagnosis.models import FactorAnswer, FactorOfProfile, ProfileState, RiskProfile
from opora_web.diagnosis.profile_told import Judgement, SchoolAnswer
from opora_web.registry.models import Membership, School
from opora_web.registry.models.own_territory import records_of
from opora_web.registry.roles import Role
from opora_web.ui.refused import Refused


def check_may_be_drafted(school: School, year: SchoolYear) -> None:
    """A working school, and no other profile of the year."""
    _check_works(school)
    records = records_of(frozenset({school.pk}))
    known = RiskProfile.objects.standing().filter(school__in=records, year=year.closing)
    earlier = known.in_order().first()
    if earlier:
        state = earlier.get_state_display()
        raise Refused(
            f"Профиль школы «{school}» за {year} учебный год уже есть, он {state}. "
            "Действующий профиль меняют новой редакцией."
        )


def check_has_evidence(evidences: Iterable[Evidence]) -> None:
    """A profile of nothing would say of every factor that nothing is known."""
    if not any(one.risk is not None for one in evidences):
        raise Refused(
            "Составлять профиль не из чего: за этот учебный год нет ни показателей контекстной "
            "формы, ни результатов опросов. Загрузите форму или проведите опрос."
        )


def check_state(profile: RiskProfile, wanted: ProfileState) -> None:
    """The step fits to how far the profile is."""
    if profile.state != wanted:
        raise Refused(
            f"Это делают, когда профиль «{wanted.label}», а сейчас он "
            f"«{profile.get_state_display()}». Откройте профиль заново."
        )


def check_may_be_sent(profile: RiskProfile) -> None:
    """A draft of a school that has somebody to verify it."""
    check_state(profile, ProfileState.DRAFT)
    records = School.objects.filter(pk=profile.school_id) | School.objects.filter(
        merged_into=profile.school_id
    )
    curators = Membership.objects.in_force().filter(
        role=Role.CURATOR, school__in=records.values("pk"), user__is_active=True
    )
    if not curators.exists():
        raise Refused(
            f"У школы «{profile.school}» нет куратора, проверить профиль некому: назначьте его на "
            "странице «Люди»."
        )


def check_may_be_amended(profile: RiskProfile) -> None:
    """What is in force, once."""
    check_state(profile, ProfileState.IN_FORCE)
    _check_works(profile.school)
    following = profile.amendments.first()
    if following:
        raise Refused(f"Новая редакция уже готовится, она {following.get_state_display()}.")


def check_may_be_sent_back(profile: RiskProfile) -> None:
    """What is neither a draft nor frozen."""
    if profile.state == ProfileState.DRAFT:
        raise Refused("Профиль ещё черновик, возвращать его некуда.")
    if profile.is_frozen:
        raise Refused(
            f"Профиль «{profile.get_state_display()}» и больше не меняется: составьте новую "
            "редакцию."
        )


def check_visit(visited_on: date, today: date) -> None:
    """A visit that has taken place."""
    if visited_on > today:
        raise Refused(
            f"Визит {date_in_words(visited_on)} ещё не состоялся: запишите его, когда побываете "
            "в школе."
        )


def check_judgements(factors: Iterable[FactorOfProfile], judged: Mapping[int, Judgement]) -> None:
    """Every factor is looked at, and what is changed has a reason."""
    for factor in factors:
        found = judged.get(factor.pk)
        if found is None:
            raise Refused(f"По фактору «{factor}» не записано, что установил визит.")
        if found.significance != factor.proposed and not found.because.strip():
            raise Refused(f"Значимость фактора «{factor}» изменена: напишите почему.")


def check_answers(factors: Iterable[FactorOfProfile], answers: Mapping[int, SchoolAnswer]) -> None:
    """Only factors that matter are answered, and what is declined has a reason."""
    asked = {factor.pk: factor for factor in factors if factor.needs_an_answer}
    for key, told in answers.items():
        if key not in asked:
            raise Refused("Ответ нужен только по факторам высокой и средней значимости.")
        if told.answer == FactorAnswer.DECLINED and not told.because.strip():
            raise Refused(f"Школа отклоняет фактор «{asked[key]}»: напишите почему.")


def check_everything_is_answered(factors: Iterable[FactorOfProfile]) -> None:
    """No factor that matters stays without a word of the school."""
    silent = [str(factor) for factor in factors if factor.needs_an_answer and not factor.answer]
    if silent:
        raise Refused(f"Школа ещё не ответила по факторам: {'; '.join(silent)}.")


def _check_works(school: School) -> None:
    if school.merged_into_id:
        raise Refused(f"«{school}» — вторая запись школы: откройте её основную запись.")
    if not school.works:
        raise Refused(f"Школа «{school}» {school.get_status_display()}: профиль не составляют.")
