"""What the stages know of one school and the person may see; read here, arranged elsewhere."""

from dataclasses import dataclass
from typing import Any, Self

from django.db.models import Q

from opora_web.assessment.models import Contradiction, Result
from opora_web.identification.list_permissions import objections_read_by
from opora_web.identification.models import (
    ListEntry,
    ListState,
    Notice,
    Objection,
    RunState,
    RunVerdict,
)
from opora_web.portal.diagnosis_records import DiagnosisRecords
from opora_web.registry.models import ProjectParticipation, School

# A withdrawn or replaced list is history and stays; one that is being made is nobody's fact yet.
_NOT_YET = (ListState.DRAFT,)


@dataclass(frozen=True)
class SchoolRecords:
    """Each table by itself, in no order; second records of the school are the school.

    ``objections_read`` are the keys of those whose words the user reads.
    """

    results: tuple[Result, ...]
    contradictions: tuple[Contradiction, ...]
    verdicts: tuple[RunVerdict, ...]
    entries: tuple[ListEntry, ...]
    objections: tuple[Objection, ...]
    objections_read: frozenset[int]
    projects: tuple[ProjectParticipation, ...]
    diagnosis: DiagnosisRecords

    @classmethod
    def of(cls, school: School, user: Any) -> Self:
        """One query for each table."""
        records = (school.pk, *school.duplicates.values_list("pk", flat=True))
        told = Notice.objects.visible_to(user).filter(entry__school__in=records).values("entry")
        seen = ListEntry.objects.visible_to(user).values("pk")
        return cls(
            results=tuple(
                Result.objects.visible_to(user)
                .in_force()
                .filter(school__in=records)
                .select_related("upload")
            ),
            contradictions=tuple(
                Contradiction.objects.visible_to(user).open().filter(school__in=records)
            ),
            verdicts=tuple(
                RunVerdict.objects.visible_to(user)
                .filter(school__in=records, run__state=RunState.DONE, run__scenario__isnull=True)
                .select_related("run")
            ),
            entries=tuple(
                ListEntry.objects.filter(Q(pk__in=seen) | Q(pk__in=told), school__in=records)
                .exclude(school_list__state__in=_NOT_YET)
                .select_related("school_list__act")
            ),
            objections=tuple(
                Objection.objects.visible_to(user)
                .filter(notice__entry__school__in=records)
                .select_related("notice__entry__school_list")
            ),
            objections_read=frozenset(
                objections_read_by(user)
                .filter(notice__entry__school__in=records)
                .values_list("pk", flat=True)
            ),
            projects=tuple(
                ProjectParticipation.objects.visible_to(user).filter(school__in=records)
            ),
            diagnosis=DiagnosisRecords.of(records, user),
        )
