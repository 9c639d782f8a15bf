"""The invented numbers of pupils at risk of a district of the demonstration."""

import csv
from datetime import date
from itertools import groupby
from pathlib import Path

from opora_web.diagnosis.actions.risk_groups import keep_count
from opora_web.diagnosis.models import RiskGroupCount, RiskGroupKind
from opora_web.diagnosis.told_group import ToldGrade
from opora_web.registry.models import Membership, Municipality, School
from opora_web.registry.roles import Role

_KINDS = {kind.label: kind for kind in RiskGroupKind}


def load_risk_groups(path: Path, place: Municipality) -> None:
    """Keep every count of the table that its school does not have yet, as its director would."""
    rows = csv.DictReader(path.read_text(encoding="utf-8-sig").splitlines(), delimiter=";")
    for (name, kind, day), grades in groupby(rows, _count_of):
        school = School.objects.select_related("municipality__region").get(
            municipality=place, name=name
        )
        told = {"school": school, "kind": _KINDS[kind], "counted_on": date.fromisoformat(day)}
        if RiskGroupCount.objects.filter(**told).exists():
            continue
        director = Membership.objects.select_related("user").get(role=Role.DIRECTOR, school=school)
        keep_count(by=director.user, grades=[_grade(one) for one in grades], **told)


def _count_of(row: dict[str, str]) -> tuple[str, str, str]:
    return row["Школа"], row["Группа"], row["День"]


def _grade(row: dict[str, str]) -> ToldGrade:
    return ToldGrade(int(row["Класс"]), int(row["В группе"]), int(row["Всего в параллели"]))
