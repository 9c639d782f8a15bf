"""The state of an upload in words and colours."""

from opora_web.assessment.models import UploadState

_TONES = {
    UploadState.READING: "info",
    UploadState.PREVIEW: "warn",
    UploadState.IMPORTING: "info",
    UploadState.IMPORTED: "good",
    UploadState.REVERTED: "neutral",
    UploadState.DISCARDED: "neutral",
    UploadState.FAILED: "danger",
}


def tone_of(state: UploadState) -> str:
    """The tone of the house kit."""
    return _TONES[state]
