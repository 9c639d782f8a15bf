"""Tables of diagnosis."""

from opora_web.diagnosis.models.marker_reckoning import MarkerReckoning
from opora_web.diagnosis.models.received_markers import ReceivedMarker, ReceivedMarkers
from opora_web.diagnosis.models.school_markers import SchoolMarkers

__all__ = ["MarkerReckoning", "ReceivedMarker", "ReceivedMarkers", "SchoolMarkers"]
