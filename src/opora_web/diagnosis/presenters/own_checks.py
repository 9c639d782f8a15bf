"""What checks found at one's own schools and what they recommend: no row of any other school."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from opora_web.diagnosis.models import Check, FollowUp, SchoolFinding
from opora_web.registry.models import School


@dataclass(frozen=True)
class OwnRows:
    """One check as it concerns one school."""

    check: Check
    school: School
    findings: list[SchoolFinding] = field(default_factory=list)
    follow_ups: list[FollowUp] = field(default_factory=list)


def own_rows(user: Any) -> Sequence[OwnRows]:
    """Rows of the user's schools in checks that the user does not see whole, the newest first."""
    whole = Check.objects.seen_whole_by(user).values("pk")
    findings = SchoolFinding.objects.visible_to(user).exclude(finding__check_of__in=whole)
    follow_ups = FollowUp.objects.visible_to(user).exclude(
        recommendation__set_of__check_of__in=whole
    )
    rows: dict[tuple[int, int], OwnRows] = {}
    for one in findings.select_related("finding__check_of__act", "school").in_order():
        _row(rows, one.finding.check_of, one.school).findings.append(one)
    about = ("recommendation__set_of__check_of__act", "recommendation__set_of__act", "school")
    for answer in follow_ups.select_related(*about).in_order():
        check = answer.recommendation.set_of.check_of
        _row(rows, check, answer.school).follow_ups.append(answer)
    return sorted(rows.values(), key=lambda row: (-row.check.pk, row.school.sort_key))


def _row(rows: dict[tuple[int, int], OwnRows], check: Check, school: School) -> OwnRows:
    return rows.setdefault((check.pk, school.pk), OwnRows(check, school))
