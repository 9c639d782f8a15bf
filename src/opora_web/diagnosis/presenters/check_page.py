"""A check as its page shows it: the matrix of schools and findings, recommendations, questions."""

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import Count, Q

from opora.domain.received_list import ListPlace
from opora_web.diagnosis.actions.recommendations import addressees_today
from opora_web.diagnosis.meant_schools import lists_to_choose
from opora_web.diagnosis.models import (
    Check,
    CheckFinding,
    FollowUp,
    FollowUpState,
    Recommendation,
    RecommendationSet,
    SchoolFinding,
)
from opora_web.identification.models import SchoolList
from opora_web.registry.models import School


@dataclass(frozen=True)
class Column:
    """One finding; ``schools`` is ``None`` while it is not known at which it stands."""

    number: int
    finding: CheckFinding
    schools: int | None


@dataclass(frozen=True)
class Cell:
    """One finding at one school; ``found`` is ``None`` while the list is not said."""

    column: Column
    found: SchoolFinding | None
    is_unknown: bool


@dataclass(frozen=True)
class Matrix:
    """Schools by name against findings in the order of the check."""

    columns: Sequence[Column]
    rows: Sequence[tuple[School, Sequence[Cell]]]


@dataclass(frozen=True)
class ShownRecommendation:
    """A recommendation with how many schools answered and how many answers were accepted."""

    recommendation: Recommendation
    answered: int
    accepted: int


@dataclass(frozen=True)
class ShownSet:
    """Recommendations with whom they go or went to."""

    told: RecommendationSet
    recommendations: Sequence[ShownRecommendation]
    schools: Sequence[School]


def matrix_of(check: Check) -> Matrix:
    """The matrix of a check that is seen whole."""
    findings = CheckFinding.objects.filter(check_of=check).select_related(
        "school_list", "zone_list", "said_by"
    )
    found = list(
        SchoolFinding.objects.filter(finding__check_of=check)
        .select_related("school")
        .order_by("school__sort_key", "school_id", "finding__position")
    )
    counted = Counter(one.finding_id for one in found)
    columns = [
        Column(number, one, None if one.is_open_question else counted[one.pk])
        for number, one in enumerate(findings.in_order(), start=1)
    ]
    by_place = {(one.school_id, one.finding_id): one for one in found}
    schools = {one.school_id: one.school for one in found}
    rows = [(school, _cells(school, columns, by_place)) for school in schools.values()]
    return Matrix(columns, rows)


def sets_of(check: Check) -> list[ShownSet]:
    """Recommendations of a check that is seen whole, with their course."""
    sets = RecommendationSet.objects.filter(check_of=check).in_order()
    sets = sets.select_related("act", "school_list", "zone_list", "said_by")
    follow_ups = list(
        FollowUp.objects.filter(recommendation__set_of__check_of=check)
        .select_related("school", "recommendation")
        .in_order()
    )
    by_set: dict[int, list[Recommendation]] = defaultdict(list)
    for one in Recommendation.objects.filter(set_of__check_of=check).in_order():
        by_set[one.set_of_id].append(one)
    return [_shown(one, by_set[one.pk], follow_ups) for one in sets]


def lists_with_counts(check: Check) -> list[SchoolList]:
    """Lists among which a person chooses, each with the number of its schools and of its zone."""
    counting = Q(entries__is_left_out=False)
    listed = Count("entries", counting & Q(entries__place=ListPlace.LISTED))
    zone = Count("entries", counting & Q(entries__place=ListPlace.RISK_ZONE))
    return list(lists_to_choose(check).annotate(listed=listed, zone=zone))


def _cells(
    school: School, columns: Sequence[Column], by_place: dict[tuple[int, int], SchoolFinding]
) -> list[Cell]:
    return [
        Cell(one, by_place.get((school.pk, one.finding.pk)), one.finding.is_open_question)
        for one in columns
    ]


def _shown(
    told: RecommendationSet, own: Sequence[Recommendation], follow_ups: Sequence[FollowUp]
) -> ShownSet:
    sent = [one for one in follow_ups if one.recommendation.set_of_id == told.pk]
    states = Counter((one.recommendation_id, one.state) for one in sent)
    recommendations = [
        ShownRecommendation(
            one,
            answered=sum(states[one.pk, state] for state in _WITH_ANSWER),
            accepted=states[one.pk, FollowUpState.ACCEPTED],
        )
        for one in own
    ]
    return ShownSet(told, recommendations, _schools(told, sent))


_WITH_ANSWER = (FollowUpState.ANSWERED, FollowUpState.RETURNED, FollowUpState.ACCEPTED)


def _schools(told: RecommendationSet, sent: Sequence[Any]) -> list[School]:
    if told.is_sent:
        return list({one.school_id: one.school for one in sent}.values())
    return [] if told.is_open_question else addressees_today(told)
