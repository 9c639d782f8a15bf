"""Whether a received list of markers can be kept and taken back."""

from collections.abc import Sequence

from opora.domain.errors import OporaError
from opora_web.diagnosis.models import ReceivedMarkers
from opora_web.identification.matched_entries import MatchedEntry
from opora_web.ui.refused import Refused


def check_all_are_known(matched: Sequence[MatchedEntry]) -> None:
    """Every school of ours is one of the registry, each once, and there is at least one."""
    faults = [
        f"Школа «{one.entry.name}» не узнана или стоит под двумя названиями: исправьте название "
        "в файле или добавьте написание в реестр."
        for one in matched
        if one.school is None and not one.is_elsewhere
    ]
    if not faults and not any(one.school for one in matched):
        faults = ["В перечне нет ни одной школы этой территории."]
    if faults:
        raise OporaError(*faults)


def check_can_be_withdrawn(received: ReceivedMarkers, reason: str) -> None:
    """Once, and for a reason."""
    if received.withdrawn_because:
        raise Refused("Этот перечень уже снят.")
    if not reason.strip():
        raise Refused("Напишите, почему перечень снимается.")
