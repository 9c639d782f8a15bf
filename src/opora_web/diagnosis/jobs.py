"""Background work of diagnosis."""

from opora_web.diagnosis.cause_paper_job import make_cause_paper
from opora_web.diagnosis.marker_job import reckon_markers

# The worker looks for kinds of work in this module alone.
__all__ = ["make_cause_paper", "reckon_markers"]
