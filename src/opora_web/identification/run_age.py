"""Whether a run still says what the results say."""

from opora_web.assessment.changes import changed_since
from opora_web.identification.models import Run, RunState
from opora_web.identification.run_scope import municipalities_of


def is_outdated(run: Run) -> bool:
    """Did results that the run looks at change after it began to read them?

    The run stays what it is: it keeps what went in. Who makes a list of it should know.
    """
    if run.state != RunState.DONE:
        return False
    began = run.job.started_at if run.job and run.job.started_at else run.created_at
    years = run.rule["years"]
    return changed_since(began, municipalities_of(run.territory), range(years[0], years[-1] + 1))
