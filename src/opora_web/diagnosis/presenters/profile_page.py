"""One risk profile as its page shows it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from opora.charts.factor_row import FactorRow
from opora.charts.risk_profile_plot import risk_profile_plot
from opora.diagnosis.evidence import Evidence, EvidenceKind
from opora.diagnosis.profile_movement import FactorMovement, profile_movement
from opora.diagnosis.significance import Significance, significance_of
from opora.reference.risk_factor import SignificanceCuts
from opora.reference.status import Status
from opora_web.diagnosis.evidence_data import evidence_of_data
from opora_web.diagnosis.models import FactorOfProfile, ProfileState, RiskProfile, VerificationVisit
from opora_web.diagnosis.profile_queries import last_years_profile, words_of
from opora_web.diagnosis.profile_status import (
    tone_of_answer,
    tone_of_movement,
    tone_of_state,
    tone_of_word,
)
from opora_web.ui.chart_pair import ChartPair
from opora_web.ui.tones import Tone

_STEPS = (
    (ProfileState.DRAFT, "Черновик по данным"),
    (ProfileState.VERIFICATION, "Визит куратора"),
    (ProfileState.ANSWERING, "Ответ школы"),
    (ProfileState.SIGNING, "Подпись координатора"),
    (ProfileState.IN_FORCE, "Действует"),
)


@dataclass(frozen=True)
class EvidenceColumn:
    """One way to evidence of one factor: its word and the numbers behind it."""

    title: str
    word: str
    tone: Tone
    evidences: tuple[Evidence, ...]


@dataclass(frozen=True)
class FactorCard:
    """One factor with everything that is known of it."""

    factor: FactorOfProfile
    word: str
    tone: Tone
    is_unverified_name: bool
    columns: tuple[EvidenceColumn, ...]
    answer_tone: Tone
    movement: FactorMovement | None
    movement_tone: Tone
    earlier_word: str

    @property
    def is_silent(self) -> bool:
        """Whether neither data nor people nor the visit said anything."""
        return not self.factor.evidences and self.factor.final is Significance.UNKNOWN


@dataclass(frozen=True)
class StepOfProfile:
    """One step of the course and whether it is over or goes on."""

    title: str
    is_done: bool
    is_now: bool


@dataclass(frozen=True)
class ProfilePage:
    """Everything on the page but its buttons."""

    tone: Tone
    chart: ChartPair
    cards: tuple[FactorCard, ...]
    steps: tuple[StepOfProfile, ...]
    visits: tuple[VerificationVisit, ...]
    outside: tuple[Evidence, ...]
    earlier: RiskProfile | None
    following: RiskProfile | None
    counts: Mapping[str, int]

    @property
    def told(self) -> tuple[FactorCard, ...]:
        """Factors of which somebody said something: each gets a card of its own."""
        return tuple(card for card in self.cards if not card.is_silent)

    @property
    def silent(self) -> tuple[FactorCard, ...]:
        """Factors of which nothing is known: one list of names is enough."""
        return tuple(card for card in self.cards if card.is_silent)


def present_profile(profile: RiskProfile, *, sees_prepared: bool) -> ProfilePage:
    """Read the profile and last year's and lay them out.

    What the school only prepares to answer is shown to the school alone.
    """
    factors = list(profile.factors.in_order())
    if not (profile.answer_is_given or sees_prepared):
        for factor in factors:
            factor.answer = factor.answer_because = ""
    earlier = last_years_profile(profile)
    before = words_of(earlier.factors.all()) if earlier else None
    return ProfilePage(
        tone=tone_of_state(ProfileState(profile.state)),
        chart=profile_chart(profile, factors),
        cards=_cards(factors, before, profile.cuts),
        steps=tuple(_steps(ProfileState(profile.state))),
        visits=tuple(profile.visits.select_related("act").newest_first()),
        outside=tuple(evidence_of_data(one) for one in profile.outside),
        earlier=earlier,
        following=profile.amendments.first(),
        counts=_counts(factors),
    )


def profile_chart(profile: RiskProfile, factors: Sequence[FactorOfProfile]) -> ChartPair:
    """The picture of the factors, for a desk and for a phone."""
    rows = [
        FactorRow(one.title, one.indicators, one.questionnaires, one.final, _note(one))
        for one in factors
    ]
    return ChartPair.drawn(
        lambda canvas: risk_profile_plot(str(profile), rows, profile.cuts, canvas)
    )


def _note(factor: FactorOfProfile) -> str:
    said = (
        "самооценка и данные расходятся" if factor.contradiction else "",
        "изменено по итогам визита" if factor.is_changed else "",
        factor.get_answer_display() if factor.answer else "",
    )
    return "; ".join(one for one in said if one)


def _cards(
    factors: Sequence[FactorOfProfile],
    before: Mapping[str, Significance] | None,
    cuts: SignificanceCuts,
) -> tuple[FactorCard, ...]:
    moved = {} if before is None else profile_movement(before, words_of(factors))
    return tuple(
        FactorCard(
            factor=one,
            word=one.final.russian,
            tone=tone_of_word(one.final),
            is_unverified_name=one.name_status == Status.UNVERIFIED,
            columns=_columns(one, cuts),
            answer_tone=tone_of_answer(one.answer),
            movement=moved.get(one.factor_id),
            movement_tone=tone_of_movement(moved.get(one.factor_id, FactorMovement.SAME)),
            earlier_word=_earlier_word(one, before),
        )
        for one in factors
    )


def _earlier_word(factor: FactorOfProfile, before: Mapping[str, Significance] | None) -> str:
    if not before or factor.factor_id not in before:
        return ""
    return before[factor.factor_id].russian


def _columns(factor: FactorOfProfile, cuts: SignificanceCuts) -> tuple[EvidenceColumn, ...]:
    kept = [evidence_of_data(one) for one in factor.evidences]
    told = (
        (EvidenceKind.INDICATOR, "Показатели", factor.indicators),
        (EvidenceKind.QUESTIONNAIRE, "Анкеты", factor.questionnaires),
    )
    return tuple(
        EvidenceColumn(
            title=title,
            word=significance_of(risk, cuts).russian,
            tone=tone_of_word(significance_of(risk, cuts)),
            evidences=tuple(one for one in kept if one.kind is kind),
        )
        for kind, title, risk in told
    )


def _steps(state: ProfileState) -> list[StepOfProfile]:
    states = [one for one, _ in _STEPS]
    reached = states.index(ProfileState.IN_FORCE if state not in states else state)
    holds = states.index(ProfileState.IN_FORCE)
    return [
        StepOfProfile(title, is_done=at < reached or reached == holds, is_now=at == reached < holds)
        for at, (_, title) in enumerate(_STEPS)
    ]


def _counts(factors: Sequence[FactorOfProfile]) -> dict[str, int]:
    return {
        "high": sum(one.final is Significance.HIGH for one in factors),
        "medium": sum(one.final is Significance.MEDIUM for one in factors),
        "contradictory": sum(bool(one.contradiction) for one in factors),
        "accepted": sum(one.answer == "accepted" for one in factors),
        "declined": sum(one.answer == "declined" for one in factors),
    }
