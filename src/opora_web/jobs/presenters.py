"""Jobs in words."""

from dataclasses import dataclass
from typing import Any

from opora_web.jobs.job_state import JobState
from opora_web.jobs.models import Job
from opora_web.jobs.presence import a_worker_lives
from opora_web.ui.moment import moment_in_words
from opora_web.ui.once_a_request import once_a_request

_TONES = {
    JobState.WAITING: "neutral",
    JobState.RUNNING: "info",
    JobState.DONE: "good",
    JobState.FAILED: "danger",
    JobState.CANCELLED: "neutral",
}


@dataclass(frozen=True)
class JobCard:
    """One job as people see it; ``nobody_works``: it waits, and there is nobody to do it."""

    pk: int
    title: str
    state: str
    tone: str
    progress: int
    sentence: str
    error: tuple[str, ...]
    address: str
    asked_at: str
    ended_at: str
    attempt: str
    is_finished: bool
    is_being_cancelled: bool
    nobody_works: bool


def card_of(job: Job) -> JobCard:
    """The job in words."""
    state = JobState(job.state)
    result: dict[str, Any] = job.result or {}
    return JobCard(
        pk=job.pk,
        title=job.title,
        state=state.label,
        tone=_TONES[state],
        progress=job.progress,
        sentence=result.get("sentence", "") if job.is_finished else job.sentence,
        error=tuple(job.error.splitlines()),
        address=result.get("address", ""),
        asked_at=moment_in_words(job.created_at),
        ended_at=moment_in_words(job.finished_at) if job.finished_at else "",
        attempt=f"{job.attempts} из {job.max_attempts}" if job.attempts > 1 else "",
        is_finished=job.is_finished,
        is_being_cancelled=job.cancel_requested and not job.is_finished,
        nobody_works=not job.is_finished and not once_a_request("a worker lives", a_worker_lives),
    )
