"""A result as a value of the method."""

from fractions import Fraction

from opora.domain.marks import Marks
from opora.domain.outcome import Outcome
from opora.domain.printed_share import PrintedShare
from opora.domain.school import School as KnownSchool
from opora_web.assessment.models import Result
from opora_web.registry.models import School, SchoolKind


def known_school(school: School) -> KnownSchool:
    """The school under its number in the registry: names change, codes of systems do too.

    A second record stands for the school that it was found to be.
    """
    school = school.merged_into or school
    municipality = school.municipality
    kind = None if school.kind == SchoolKind.GENERAL else SchoolKind(school.kind).label
    return KnownSchool(
        code=str(school.pk),
        name=school.name,
        municipality=municipality.name,
        region=municipality.region.name,
        kind=kind,
    )


def outcome_of(result: Result) -> Outcome:
    """What the method counts: the settled figures where a person settled them.

    A settled result has no printed share and no marks any more: they belong to the figures that
    were found wrong.
    """
    is_settled = result.settled_participants is not None
    return Outcome(
        outcome_id=f"{result.pk}",
        school=known_school(result.school),
        procedure=result.procedure,
        source=result.source,
        participants=result.settled_participants if is_settled else result.participants,
        low=result.settled_low if is_settled else result.low,
        marks=None if is_settled else _marks(result),
        mean_score=result.mean_score,
        max_score=result.max_score,
        before_resits=result.before_resits,
        stated_low=result.stated_low,
        printed_share=None if is_settled else _printed_share(result),
    )


def _marks(result: Result) -> Marks | None:
    if result.mark_2 is None:
        return None
    return Marks(result.mark_2, result.mark_3, result.mark_4, result.mark_5)


def _printed_share(result: Result) -> PrintedShare | None:
    if not result.printed_share or result.printed_decimals is None:
        return None
    return PrintedShare(Fraction(result.printed_share), result.printed_decimals)
