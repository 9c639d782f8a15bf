"""What all evidence together says of one risk factor at one school."""

from collections.abc import Sequence
from dataclasses import dataclass

from opora.diagnosis.confidence import Confidence
from opora.diagnosis.evidence import Evidence, EvidenceKind
from opora.diagnosis.kind_view import KindView, kind_view
from opora.diagnosis.significance import Significance
from opora.diagnosis.significance_order import rank_of
from opora.reference.risk_factor import RiskFactor, SignificanceCuts

_CONTRADICTING_STEPS = 2


@dataclass(frozen=True)
class FactorAssessment:
    """One factor with both ways to evidence side by side.

    ``significance`` is proposed, not decided: the greater of the two words. A mean of both would
    hide that one of them calls the factor high, and what is overlooked costs the school more than
    what the curator crosses out on the visit.
    """

    factor: RiskFactor
    indicators: KindView
    questionnaires: KindView

    @property
    def views(self) -> tuple[KindView, KindView]:
        """Both ways in the order of screen and paper."""
        return self.indicators, self.questionnaires

    @property
    def significance(self) -> Significance:
        """The word proposed to the curator."""
        return max((view.significance for view in self.views), key=rank_of)

    @property
    def evidences(self) -> tuple[Evidence, ...]:
        """Everything that was given about the factor."""
        return self.indicators.evidences + self.questionnaires.evidences

    @property
    def is_contradictory(self) -> bool:
        """Do self-assessment and data differ by two steps: one says high, the other low?"""
        ranks = [rank_of(view.significance) for view in self.views if view.speaks]
        return bool(ranks) and max(ranks) - min(ranks) >= _CONTRADICTING_STEPS

    @property
    def contradiction(self) -> str:
        """The Russian sentence about it; empty where the two do not contradict."""
        if not self.is_contradictory:
            return ""
        return (
            f"По показателям значимость {self.indicators.significance.russian}, по анкетам "
            f"{self.questionnaires.significance.russian}: самооценка и данные расходятся. Это "
            "повод посмотреть на месте, а не вывод о том, кто прав."
        )

    @property
    def confidence(self) -> Confidence:
        """By how many ways speak, whether they contradict, and whether each has sound evidence."""
        speaking = [view for view in self.views if view.speaks]
        if not speaking:
            return Confidence.NONE
        if len(speaking) == 1 or self.is_contradictory:
            return Confidence.LOW
        is_sound = all(view.is_sound for view in speaking)
        return Confidence.HIGH if is_sound else Confidence.MEDIUM

    @property
    def confidence_reasons(self) -> tuple[str, ...]:
        """Why the confidence is not high; nothing where it is."""
        silent = tuple(_SILENT[view.kind] for view in self.views if not view.speaks)
        differing = ("самооценка и данные расходятся",) if self.is_contradictory else ()
        weak = tuple(reason for view in self.views for reason in view.weaknesses)
        return silent + differing + tuple(dict.fromkeys(weak))


_SILENT = {
    EvidenceKind.INDICATOR: "показателей нет",
    EvidenceKind.QUESTIONNAIRE: "анкет нет",
}


def assess_factor(
    factor: RiskFactor, evidences: Sequence[Evidence], cuts: SignificanceCuts
) -> FactorAssessment:
    """Weigh the evidence about the factor; what is about others is passed over."""
    own = [one for one in evidences if one.factor_id == factor.factor_id]
    return FactorAssessment(
        factor=factor,
        indicators=kind_view(EvidenceKind.INDICATOR, own, cuts),
        questionnaires=kind_view(EvidenceKind.QUESTIONNAIRE, own, cuts),
    )
