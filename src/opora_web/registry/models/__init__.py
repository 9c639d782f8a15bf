"""The tables of the registry."""

from opora_web.registry.models.act import Act, ActKind
from opora_web.registry.models.membership import Membership
from opora_web.registry.models.municipality import Municipality
from opora_web.registry.models.of_territory import OfTerritory, OfTerritoryQuerySet
from opora_web.registry.models.project_participation import ProjectParticipation, ProjectRole
from opora_web.registry.models.region import Region
from opora_web.registry.models.school import School, SchoolKind, SchoolStatus
from opora_web.registry.models.school_code import CodeSystem, SchoolCode
from opora_web.registry.models.school_import import (
    ImportRow,
    ImportState,
    RowDecision,
    RowState,
    SchoolImport,
)
from opora_web.registry.models.school_name import NameUse, SchoolName
from opora_web.registry.models.succession import Succession, SuccessionKind

__all__ = [
    "Act",
    "ActKind",
    "CodeSystem",
    "ImportRow",
    "ImportState",
    "Membership",
    "Municipality",
    "NameUse",
    "OfTerritory",
    "OfTerritoryQuerySet",
    "ProjectParticipation",
    "ProjectRole",
    "Region",
    "RowDecision",
    "RowState",
    "School",
    "SchoolCode",
    "SchoolImport",
    "SchoolKind",
    "SchoolName",
    "SchoolStatus",
    "Succession",
    "SuccessionKind",
]
