"""The answer to the question which list a paper means by «all of the list»."""

from django.utils import timezone

from opora_web.accounts.models import User
from opora_web.audit.actions import record
from opora_web.diagnosis.checks_verbs import CheckVerb
from opora_web.diagnosis.meant_schools import meant_schools
from opora_web.diagnosis.models import Check, CheckFinding, RecommendationSet
from opora_web.diagnosis.policies.about_checks import (
    check_lists_answer,
    check_means_a_list,
    check_schools_are_here,
    check_somebody_is_meant,
)
from opora_web.identification.models import SchoolList

_ANSWER = ("school_list", "zone_list", "said_by", "said_at", "said_because")


def say_list(  # who said which list of what and why is one answer
    *,
    by: User,
    addressed: CheckFinding | RecommendationSet,
    check: Check,
    school_list: SchoolList,
    zone_list: SchoolList | None,
    because: str,
) -> None:
    """Keep it with its reason, in the caller's transaction; raises Refused of no answer."""
    check_means_a_list(addressed)
    check_lists_answer(addressed, school_list, zone_list)
    addressed.school_list, addressed.zone_list = school_list, zone_list
    addressed.said_by, addressed.said_at = by, timezone.now()
    addressed.said_because = because
    schools = list(meant_schools(addressed))
    check_somebody_is_meant(schools, f"Список «{school_list}»")
    check_schools_are_here(check.territory, schools, told_of=f"Список «{school_list}»")
    # Nothing else: what changed since the page was opened is not written over.
    addressed.save(update_fields=_ANSWER)
    after = {
        "в документе": addressed.printed_to,
        "имеется в виду": str(school_list),
        "зона риска": str(zone_list) if zone_list else "",
        "откуда это известно": because,
        "школы": [one.name for one in schools],
    }
    record(CheckVerb.LIST_SAID, addressed, by=by, after=after)
