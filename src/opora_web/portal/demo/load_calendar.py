"""The calendar of a district of the demonstration, as its document prints it."""

import csv
from pathlib import Path

from opora_web.accounts.models import User
from opora_web.assessment.actions.calendar import plan_procedure
from opora_web.assessment.models import CalendarEntry, Level
from opora_web.registry.models import Act, Municipality

_LEVELS = {Level(value).label: Level(value) for value in Level.values}


def load_calendar(path: Path, year: int, place: Municipality, by: User) -> None:
    """Plan every procedure of the table that the district does not have yet in that school year.

    A remark of the table is what people have to check; nothing of the print is mended.
    """
    known = CalendarEntry.objects.filter(municipality=place, school_year=year)
    there = set(known.values_list("name", flat=True))
    for row in csv.DictReader(path.read_text(encoding="utf-8-sig").splitlines(), delimiter=";"):
        if row["Процедура"] not in there:
            _plan(row, year, place, by)


def _plan(row: dict[str, str], year: int, place: Municipality, by: User) -> None:
    plan_procedure(
        by=by,
        territory=place,
        level=_LEVELS[row["Уровень"]],
        name=row["Процедура"],
        school_year=year,
        purpose=row["Цель"],
        act=_registered(row["Акт"], place),
        act_as_printed=row["Акт"],
        documents=row["Итоговый документ"],
        to_check=row["Замечание"],
    )


def _registered(printed: str, place: Municipality) -> Act | None:
    """The act of the registry that the print ends with: «… 12.03.2020 № 59»."""
    acts = Act.objects.filter(municipality=place).exclude(number="")
    ends = (act for act in acts if printed.endswith(f"{act.date:%d.%m.%Y} № {act.number}"))
    return next(ends, None)
