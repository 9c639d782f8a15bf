"""Does the state of a job allow it?"""

from opora_web.jobs.models import Job
from opora_web.ui.refused import Refused


def check_can_be_cancelled(job: Job) -> None:
    """Only what has not ended yet."""
    if job.is_finished:
        raise Refused(
            f"Работа «{job.title}» уже закончена, отменять нечего. Её итог — на этой странице."
        )
