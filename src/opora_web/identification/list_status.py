"""How a list stands, in the words by which people tell official from computed."""

from dataclasses import dataclass

from opora_web.identification.models import ListOrigin, ListState, SchoolList
from opora_web.ui.tones import Tone

_OVER = {
    ListState.SUPERSEDED: "заменён новой редакцией",
    ListState.WITHDRAWN: "отозван",
}


@dataclass(frozen=True)
class ListStatus:
    """Words and the tone of their chip."""

    words: str
    tone: Tone


def status_of(school_list: SchoolList) -> ListStatus:
    """«официальный, как получен», «расчётный», «муниципальный, утверждён приказом от …»."""
    state = ListState(school_list.state)
    if state in _OVER:
        return ListStatus(_OVER[state], Tone.NEUTRAL)
    if state is ListState.IN_FORCE:
        return ListStatus(_in_force(school_list), Tone.GOOD)
    if not school_list.is_computed:
        return ListStatus("получен, ждёт вашего согласия", Tone.WARN)
    if state is ListState.HEARING:
        return ListStatus("расчётный, школы извещены", Tone.INFO)
    return ListStatus("расчётный", Tone.WARN)


def _in_force(school_list: SchoolList) -> str:
    if not school_list.is_computed:
        return "официальный, как получен"
    assert school_list.act, "what is in force stands on an act"
    return f"{ListOrigin(school_list.origin).label}, утверждён: {school_list.act}"
