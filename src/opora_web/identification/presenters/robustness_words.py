"""How firmly a verdict stands, beside the verdict and never instead of it."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from opora.documents.spravka_honesty import FEW_PUPILS
from opora.domain.verdict import Verdict
from opora.identification.robustness_phrase import small_percent
from opora.language.plurals import counted
from opora_web.identification.models import RunVerdict


@dataclass(frozen=True)
class RobustnessWords:
    """«неустойчиво», its tone, the distance in pupils and the chance; empty where nobody knows."""

    word: str
    tone: str
    distance: str
    chance: str


def robustness_words(verdict: RunVerdict) -> RobustnessWords:
    """A verdict that one or two pupils would turn is not firm, as the справка says of it too."""
    chance = _chance(verdict.data)
    if verdict.verdict == Verdict.NOT_ASSESSABLE:
        return RobustnessWords("", "neutral", "", "")
    pupils = verdict.pupils_to_change
    if pupils is None:
        told = "решение не зависит от результатов отдельных участников"
        return RobustnessWords("устойчиво", "neutral", told, chance)
    distance = counted(pupils, "участник", "участника", "участников")
    if pupils <= FEW_PUPILS:
        return RobustnessWords("неустойчиво", "warn", distance, chance)
    return RobustnessWords("устойчиво", "neutral", distance, chance)


def _chance(data: Mapping[str, Any]) -> str:
    chance = data.get("robustness", {}).get("chance_of_listing_by_luck")
    return "" if chance is None else small_percent(chance)
