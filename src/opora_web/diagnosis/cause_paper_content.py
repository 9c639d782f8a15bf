"""An analysis of causes as the справка tells it."""

from datetime import date

from opora.documents.cause_spravka import CauseAnalysis as ToldAnalysis
from opora.documents.cause_spravka import WrittenCause, cause_spravka
from opora.documents.paper import Paper
from opora.documents.spravka import PaperDetails
from opora_web.diagnosis.actions.cause_analyses import headings_of
from opora_web.diagnosis.models import CausePaper, KeptCause


def cause_paper_of(paper: CausePaper) -> Paper:
    """The whole paper, made of what was signed."""
    analysis = paper.analysis
    causes = KeptCause.objects.filter(analysis=analysis).select_related("by").in_order()
    told = ToldAnalysis(
        school=analysis.school.name,
        list_title=analysis.entry.school_list.title,
        standing=tuple(analysis.standing),
        causes=tuple(_written(one) for one in causes),
        version=analysis.version,
        amended_because=analysis.amended_because,
    )
    return cause_spravka(told, headings_of(analysis), _details(paper))


def _written(cause: KeptCause) -> WrittenCause:
    post = f"; записано: {cause.by.post or cause.by.full_name}" if cause.by else ""
    return WrittenCause(
        cause.heading_id, cause.text, f"{cause.source}{post}", is_by_people=cause.is_by_people
    )


def _details(paper: CausePaper) -> PaperDetails:
    day = paper.details["date"]
    return PaperDetails(**{**paper.details, "date": date.fromisoformat(day) if day else None})
