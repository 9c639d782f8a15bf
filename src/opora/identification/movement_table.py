"""Movement between two years as one flat table."""

from typing import TypeVar

from opora.identification.movement import Movement
from opora.identification.result_table import FlatTable

Side = TypeVar("Side")

_HEADER = ("Школа", "Муниципалитет", "Что изменилось", "Почему")


def movement_table(movement: Movement[Side]) -> FlatTable:
    """A row per school of either year; which years are compared stands in the first rows."""
    return FlatTable(
        "Движение",
        _HEADER,
        (
            ("сравниваются", "", "", f"{movement.before} → {movement.after}"),
            *(("примечание", "", "", note) for note in movement.notes),
            *(
                (moved.school.name, moved.school.municipality, moved.course.russian, told)
                for moved in movement.schools
                for told in [" ".join(moved.why)]
            ),
        ),
    )
