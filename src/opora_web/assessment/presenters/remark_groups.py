"""Remarks grouped by the rule that made them, the gravest first."""

from dataclasses import dataclass

from django.db.models import Count, Min

from opora.domain.problem import Severity
from opora_web.assessment.models import Remark, Upload

_TONES = {Severity.ERROR: "danger", Severity.WARNING: "warn", Severity.NOTICE: "info"}


@dataclass(frozen=True)
class RemarkGroup:
    """How often a rule was broken, and one remark as an example."""

    rule: str
    severity: str
    tone: str
    times: int
    example: Remark


def remark_groups(upload: Upload) -> list[RemarkGroup]:
    """A group for each rule; two queries, however many remarks there are."""
    counts = upload.remarks.values("rule", "severity").annotate(times=Count("pk"), first=Min("pk"))
    rows = list(counts.order_by("rule"))
    examples = Remark.objects.select_related("file").in_bulk([row["first"] for row in rows])
    groups = [
        RemarkGroup(
            rule=row["rule"],
            severity=Severity(row["severity"]).russian,
            tone=_TONES[Severity(row["severity"])],
            times=row["times"],
            example=examples[row["first"]],
        )
        for row in rows
    ]
    order = list(_TONES.values())
    return sorted(groups, key=lambda one: (order.index(one.tone), -one.times, one.rule))
