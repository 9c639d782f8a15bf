"""Ways for a job to end that are neither success nor failure; raised through the job's own code."""


class CancelledByPersonError(Exception):
    """Whoever asked for the work wants it no more."""


class OfficeStoppingError(Exception):
    """The office is being stopped; the job will begin anew."""


class JobLostError(Exception):
    """The worker was taken for dead and the job is no longer its own; nothing more is written."""
