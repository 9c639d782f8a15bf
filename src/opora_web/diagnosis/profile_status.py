"""How a risk profile and its factors stand, with the tone of the chip."""

from typing import assert_never

from opora.diagnosis.profile_movement import FactorMovement
from opora.diagnosis.significance import Significance
from opora_web.diagnosis.models import FactorAnswer, ProfileState
from opora_web.ui.tones import Tone


def tone_of_state(state: ProfileState) -> Tone:
    """What waits for somebody warns; what holds is good."""
    match state:
        case ProfileState.IN_FORCE:
            return Tone.GOOD
        case ProfileState.SUPERSEDED:
            return Tone.NEUTRAL
        case ProfileState.DRAFT:
            return Tone.WARN
        case ProfileState.VERIFICATION | ProfileState.ANSWERING | ProfileState.SIGNING:
            return Tone.INFO
        case _:
            assert_never(state)


def tone_of_word(significance: Significance) -> Tone:
    """The tone of «высокая», «средняя», «низкая», «нет данных»."""
    return _WORDS[significance]


def tone_of_answer(answer: str) -> Tone:
    """An accepted factor is work to do, a declined one is settled; both are told in words."""
    return Tone.INFO if answer == FactorAnswer.ACCEPTED else Tone.NEUTRAL


def tone_of_movement(movement: FactorMovement) -> Tone:
    """What came or rose warns."""
    return _MOVEMENTS.get(movement, Tone.NEUTRAL)


_WORDS = {
    Significance.HIGH: Tone.DANGER,
    Significance.MEDIUM: Tone.WARN,
    Significance.LOW: Tone.GOOD,
    Significance.UNKNOWN: Tone.NEUTRAL,
}
_MOVEMENTS = {
    FactorMovement.CAME: Tone.WARN,
    FactorMovement.ROSE: Tone.WARN,
    FactorMovement.FELL: Tone.GOOD,
    FactorMovement.WENT: Tone.GOOD,
}
