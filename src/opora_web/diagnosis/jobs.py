"""Background work of diagnosis."""

from opora_web.diagnosis.cause_paper_job import make_cause_paper

# The worker looks for kinds of work in this module alone.
__all__ = ["make_cause_paper"]
