"""Makes the invented context forms of the demo districts: ``python demo/make_context_forms.py``.

The forms have the headers of the real one and figures that nobody counted. A school differs from
another by its settlement and by a strain from 0 (nothing is lacking) to 3; around the strain each
matter is better or worse by a step, drawn from the school's name, so that no school lacks
everything and the files come out the same every time.
"""

import csv
from dataclasses import dataclass
from pathlib import Path
from random import Random

from opora.domain.school_year import SchoolYear
from opora.exchange.context.form_column import AnswerKind, FormColumn
from opora.exchange.context.form_layout import GRADES, form_layout

DEMO = Path(__file__).resolve().parent
FILE = "context-form-invented.csv"
# No region of the country has this number: no login of a real school is written here.
_NO_REGION = 99
_CITY, _TOWN, _VILLAGE = "city", "urban_settlement", "rural"
_FAR, _FARTHER, _FARTHEST = "day_trip", "two_days", "hardly_ever"
_MOST_IN_A_CLASS = 25
_WORST = 3
_LAST_OF_BASIC_SCHOOL = 9
_PUPILS_OF_A_SMALL_VILLAGE = 130
_Cells = dict[str, object]


@dataclass(frozen=True)
class Invented:
    """What is decided about a school; everything else follows from it and from its name.

    ``adapted`` is how many of one birth year learn by adapted programmes; ``skipped`` are the
    questions that the school left empty.
    """

    name: str
    settlement: str
    kind: str
    reach: str
    pupils: int
    last_grade: int
    strain: int
    adapted: int
    skipped: tuple[str, ...] = ()


_REACH = ("transport_link", "transport_frequency", "transport_reach")
DISTRICTS = {
    "ochyor": (
        2023,
        (
            Invented("МБОУ «Очёрская СОШ №1»", "Очёр", _CITY, _FAR, 742, 11, 0, 3),
            Invented("МБОУ «Очёрская СОШ №2»", "Очёр", _CITY, _FAR, 486, 11, 2, 7),
            Invented("МБОУ «Очёрская СОШ №3»", "Очёр", _CITY, _FAR, 561, 11, 1, 4),
            Invented("МБОУ «Павловская СОШ»", "Павловский", _VILLAGE, _FARTHER, 148, 11, 3, 4),
        ),
    ),
    "boguchany": (
        2021,
        (
            Invented("Хребтовская школа", "Хребтовый", _VILLAGE, _FARTHEST, 96, 11, 3, 3),
            Invented("Октябрьская СШ № 9", "Октябрьский", _VILLAGE, _FARTHER, 312, 11, 2, 5),
            Invented("Говорковская школа", "Говорково", _VILLAGE, _FARTHEST, 118, 11, 3, 4),
            Invented("Красногорьевская школа", "Красногорьевский", _VILLAGE, _FAR, 164, 11, 2, 3),
            Invented("Осиновская школа", "Осиновый Мыс", _VILLAGE, _FAR, 201, 11, 1, 2, _REACH),
            Invented("Артюгинская школа", "Артюгино", _VILLAGE, _FAR, 87, 11, 2, 1),
            Invented("Ангарская школа", "Ангарский", _VILLAGE, _FARTHER, 233, 11, 3, 6),
            Invented("Богучанская СШ № 3", "Богучаны", _TOWN, _FARTHER, 598, 11, 2, 9),
            Invented("Таёжнинская школа № 20", "Таёжный", _TOWN, _FAR, 417, 11, 2, 6),
            Invented("Кежекская школа", "Кежек", _VILLAGE, _FARTHEST, 41, 9, 3, 2),
            Invented("Чуноярская средняя школа № 13", "Чунояр", _VILLAGE, _FARTHER, 176, 11, 1, 2),
            Invented("Белякинская школа", "Белякино", _VILLAGE, _FARTHEST, 34, 9, 2, 1),
            Invented("Богучанская СШ № 4", "Богучаны", _TOWN, _FAR, 684, 11, 1, 5),
            Invented("Таёжнинская школа № 7", "Таёжный", _TOWN, _FAR, 529, 11, 1, 4),
            Invented("Нижнетерянская школа", "Нижнетерянск", _VILLAGE, _FARTHEST, 62, 9, 2, 1),
            Invented("Богучанская школа № 1", "Богучаны", _TOWN, _FAR, 811, 11, 0, 4),
            Invented("Пинчугская школа", "Пинчуга", _VILLAGE, _FAR, 268, 11, 1, 3),
            Invented("Манзенская школа", "Манзя", _VILLAGE, _FAR, 244, 11, 2, 5),
            Invented("Гремучинская средняя школа № 19", "Гремучий", _VILLAGE, _FAR, 207, 11, 1, 2),
            Invented("Новохайская школа", "Новохайский", _VILLAGE, _FARTHER, 139, 11, 2, 2),
            Invented("Невонская школа", "Невонка", _VILLAGE, _FAR, 226, 11, 0, 1),
        ),
    ),
    "shkotovo": (
        2021,
        (
            Invented(
                "МБОУ «СОШ № 14 пос. Подъяпольское»", "Подъяпольское", _VILLAGE, _FAR, 121, 11, 2, 3
            ),
            Invented(
                "МБОУ «СОШ № 28 с. Анисимовка»", "Анисимовка", _VILLAGE, _FARTHER, 64, 9, 3, 2
            ),
        ),
    ),
}


def main() -> None:
    """Write the form of every district beside its other files."""
    number = 9001
    for folder, (closing, schools) in DISTRICTS.items():
        columns = form_layout(SchoolYear(closing)).columns
        with (DEMO / folder / FILE).open("w", encoding="utf-8-sig", newline="") as stream:
            table = csv.writer(stream, delimiter=";", lineterminator="\n")
            table.writerow([column.header for column in columns])
            for school in schools:
                cells = _cells(school, f"sch{_NO_REGION}{number}")
                table.writerow([_printed(column, cells.get(column.name)) for column in columns])
                number += 1


def _cells(school: Invented, login: str) -> _Cells:
    dice = Random(school.name)  # noqa: S311  # figures of a demonstration, no secret
    steps = _Steps(school.strain, dice)
    cells = {
        "login": login,
        "region": _NO_REGION,
        "school_name": school.name,
        "legal_form": "municipal",
        "teaches_primary": True,
        "teaches_basic": True,
        "teaches_secondary": school.last_grade > _LAST_OF_BASIC_SCHOOL,
        "teaches_vocational": False,
        **dict.fromkeys(("is_correctional", "is_evening", "is_closed", "is_in_prison"), False),
        "is_boarding": False,
        **_place(school),
        **_pupils(school),
    }
    cells |= _teachers(cells, steps) | _equipment(cells, steps) | _life(steps)
    return {name: cell for name, cell in cells.items() if name not in school.skipped}


class _Steps:
    """How bad each matter stands in one school: its strain, a step up or down."""

    def __init__(self, strain: int, dice: Random) -> None:
        self._strain, self._dice = strain, dice

    def of(self, options: tuple[object, ...]) -> object:
        """One of four answers, the best first."""
        return options[self.step()]

    def share(self, best: float, worst: float) -> float:
        """A share between the two, with a little noise."""
        part = best + (worst - best) * self.step() / _WORST
        return min(max(part + self._dice.uniform(-0.04, 0.04), 0.0), 1.0)

    def step(self) -> int:
        """From 0 to 3."""
        return min(max(self._strain + self._dice.choice((-1, 0, 0, 1)), 0), _WORST)


def _place(school: Invented) -> _Cells:
    small = "below_1k" if school.pupils < _PUPILS_OF_A_SMALL_VILLAGE else "from_1k_to_5k"
    sizes = {_CITY: "from_10k_to_50k", _TOWN: "from_5k_to_10k", _VILLAGE: small}
    links = {_FAR: "direct", _FARTHER: "with_changes", _FARTHEST: "from_next_settlement"}
    often = {_FAR: "several_a_day", _FARTHER: "daily", _FARTHEST: "two_or_three_a_week"}
    return {
        "settlement_kind": school.kind,
        "settlement_name": school.settlement,
        "settlement_size": sizes[school.kind],
        "transport_link": links[school.reach],
        "transport_frequency": often[school.reach],
        "transport_reach": school.reach,
    }


def _pupils(school: Invented) -> _Cells:
    """Pupils by grade: the two upper grades are half as full; the first takes the remainder."""
    weights = [
        (2 if grade <= _LAST_OF_BASIC_SCHOOL else 1) * (grade <= school.last_grade)
        for grade in GRADES
    ]
    counts = [school.pupils * weight // sum(weights) for weight in weights]
    counts[0] += school.pupils - sum(counts)
    by_grade = dict(zip(GRADES, counts, strict=True))
    return {
        "pupils": school.pupils,
        **{f"classes_{grade}": -(-count // _MOST_IN_A_CLASS) for grade, count in by_grade.items()},
        **{f"pupils_{grade}": count for grade, count in by_grade.items()},
        "pupils_born_older": by_grade[9],
        "pupils_adapted": school.adapted,
        "pupils_born_younger": by_grade[8],
    }


def _teachers(cells: _Cells, steps: _Steps) -> _Cells:
    teachers = 6 + round(int(str(cells["pupils"])) / 15)
    parts = {
        "teachers_highest_category": (0.42, 0.05),
        "teachers_up_to_30": (0.22, 0.04),
        "teachers_pension_age": (0.12, 0.45),
        "teachers_on_short_courses": (0.45, 0.15),
        "teachers_on_medium_courses": (0.35, 0.08),
        "teachers_on_long_courses": (0.18, 0.0),
    }
    return {
        "teachers": teachers,
        **{name: round(teachers * steps.share(*ends)) for name, ends in parts.items()},
        "supported_by_municipality": steps.of((True, True, False, False)),
        "share_with_colleagues": steps.of((True, True, True, False)),
        "practise_in_lessons": True,
        "nothing_after_courses": False,
    }


def _equipment(cells: _Cells, steps: _Steps) -> _Cells:
    rooms = 4 + sum(int(str(cells[f"classes_{grade}"])) for grade in GRADES)
    computers = 6 + round(int(str(cells["pupils"])) * steps.share(0.22, 0.08))
    return {
        "rooms": rooms,
        "rooms_with_computer": round(rooms * steps.share(0.98, 0.6)),
        "rooms_with_projector": round(rooms * steps.share(0.9, 0.35)),
        "computers": computers,
        "computers_outdated": round(computers * steps.share(0.05, 0.65)),
        "computers_online": round(computers * steps.share(0.98, 0.45)),
        "internet_speed": steps.of(("above_100", "from_51_to_100", "from_26_to_50", "up_to_25")),
    }


def _life(steps: _Steps) -> _Cells:
    shares_of_parents = ("most", "about_half", "about_half", "few")
    return {
        "club_attendance": steps.of(("above_80", "from_50_to_80", "from_20_to_50", "below_20")),
        "career_guidance": steps.of(("with_partners", "with_partners", "by_school", "by_school")),
        "career_class_hours": True,
        "career_talks": steps.of((True, True, True, False)),
        "career_lectures": steps.of((True, True, False, False)),
        "career_tests": steps.of((True, False, False, False)),
        "career_excursions": steps.of((True, True, False, False)),
        "career_projects": steps.of((True, True, True, False)),
        "career_practice": steps.of((True, False, False, False)),
        "percent_primary": round(100 * steps.share(0.92, 0.6)),
        "percent_basic": round(100 * steps.share(0.78, 0.35)),
        "parents_as_audience": steps.of(shares_of_parents),
        "parents_as_helpers": steps.of(shares_of_parents),
    }


def _printed(column: FormColumn, cell: object) -> object:
    """A cell as schools fill it in."""
    if cell is None:
        return ""
    if column.kind is AnswerKind.OPTION:
        return column.options[str(cell)]
    if column.kind is AnswerKind.YES_NO:
        return "Да" if cell else "Нет"
    return cell


if __name__ == "__main__":
    main()
