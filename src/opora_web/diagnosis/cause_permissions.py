"""Who works out causes: the school writes, whoever keeps the municipality signs."""

from typing import Any

from opora_web.diagnosis.models import CauseAnalysis
from opora_web.registry.models import School
from opora_web.registry.models.own_territory import held_now, keys_of, records_of
from opora_web.registry.permissions import may_keep
from opora_web.registry.roles import SEE_THEIR_PLACE, Role

_SPEAK_FOR_A_SCHOOL = (Role.DIRECTOR, Role.DEPUTY)
_START = (Role.REGION, Role.COORDINATOR, *_SPEAK_FOR_A_SCHOOL)


def may_see_causes(user: Any) -> bool:
    """Has the user a region, a municipality or a school to look at?"""
    return bool(held_now(user, *SEE_THEIR_PLACE))


def may_start_some_analyses(user: Any) -> bool:
    """Is there a school whose causes the user may work out?"""
    return bool(held_now(user, *_START))


def may_write_causes(user: Any, school: School) -> bool:
    """May the user start an analysis and write lines: the school or its coordinator?"""
    return may_speak_for(user, school) or may_keep(user, school.municipality)


def may_speak_for(user: Any, school: School) -> bool:
    """Is the user the director or a deputy of the school?"""
    return school.pk in records_of(keys_of(held_now(user, *_SPEAK_FOR_A_SCHOOL), "school"))


def may_sign_causes(user: Any, analysis: CauseAnalysis) -> bool:
    """May the user sign or return the analysis: coordinator and region?"""
    return may_keep(user, analysis.school.municipality)
