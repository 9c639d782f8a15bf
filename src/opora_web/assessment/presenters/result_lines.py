"""Results of a reading one by one, as they will be taken in."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

from opora.domain.outcome import Outcome
from opora.exchange.intake import Intake
from opora.language.numbers import percent
from opora_web.assessment.intake.office_words import in_office
from opora_web.assessment.intake.printed_key import printed_key
from opora_web.assessment.models import PrintedSchool
from opora_web.assessment.presenters.procedure_lines import RESITS


@dataclass(frozen=True)
class ResultLine:
    """One result: the printed school, what it becomes, figures, and what is remarked."""

    printed: PrintedSchool | None
    name: str
    procedure: str
    resits: str
    participants: int | None
    low: int | None
    share: Fraction | None
    printed_share: str
    is_stated_low: bool
    source: str
    remarks: tuple[str, ...]


def result_lines(
    outcomes: Sequence[Outcome], intake: Intake, printed: Mapping[str, PrintedSchool]
) -> list[ResultLine]:
    """Lines of these outcomes of the intake; ``printed`` are the schools by their kept code."""
    problems = intake.problems_by_id
    return [
        ResultLine(
            printed=printed.get(printed_key(one.school.code)),
            name=one.school.name,
            procedure=one.procedure.title,
            resits=RESITS[one.before_resits],
            participants=one.participants,
            low=one.low,
            share=one.share_below_minimum,
            printed_share=_printed(one),
            is_stated_low=one.stated_low,
            source=one.source,
            remarks=tuple(in_office(problems[key].message) for key in one.problem_ids),
        )
        for one in outcomes
    ]


def _printed(outcome: Outcome) -> str:
    share = outcome.printed_share
    return percent(share.share, share.decimals) if share else ""
