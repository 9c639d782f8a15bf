"""Markers of a school as its table keeps them, and as the method knows them."""

from collections.abc import Iterable, Mapping
from typing import Any

from opora.diagnosis.objectivity.marker import Marker, MarkerKind, MarkerSlot, MarkerState


def marker_data(marker: Marker) -> dict[str, str]:
    """One marker as plain texts."""
    return {
        "kind": marker.slot.kind.value,
        "work": marker.slot.work,
        "state": marker.state.value,
        "told": marker.told,
        "source": marker.source,
    }


def marker_of(data: Mapping[str, Any]) -> Marker:
    """The marker again."""
    slot = MarkerSlot(MarkerKind(data["kind"]), data["work"])
    return Marker(slot, MarkerState(data["state"]), data["told"], data["source"])


def counts_of(markers: Iterable[Marker]) -> list[int]:
    """[there, worked out]."""
    states = [one.state for one in markers]
    return [states.count(MarkerState.YES), len(states) - states.count(MarkerState.UNKNOWN)]
