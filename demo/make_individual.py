"""Makes the invented individual results of Ochyor: ``python demo/make_individual.py``.

«Ф1 Индивидуальные результаты» of an invented work: every score is drawn with a fixed seed, so the
file is the same every time. No pupil and no result of a real school stands in it.
"""

import random
from pathlib import Path

FILE = Path(__file__).resolve().parent / "ochyor" / "individual-invented.csv"
SCHOOLS = {
    "МБОУ «Очёрская СОШ №1»": (34, 0.66),
    "МБОУ «Очёрская СОШ №2»": (52, 0.56),
    "МБОУ «Очёрская СОШ №3»": (27, 0.58),
    "МБОУ «Павловская СОШ»": (16, 0.72),
}
# Name, most points, level, how much harder than the usual task.
TASKS = (
    ("1", 1, "Б", 0.25),
    ("2", 1, "Б", 0.2),
    ("3", 1, "Б", 0.1),
    ("4", 2, "Б", 0.05),
    ("5", 2, "Б", -0.15),
    ("6", 2, "П", -0.1),
    ("7К1", 2, "П", -0.2),
    ("7К2", 1, "П", -0.3),
    ("8", 3, "В", -0.3),
)
BOUNDS = (5, 8, 12)
_SEED = 20240531


def individual_results() -> str:
    """The report as a table with semicolons."""
    dice = random.Random(_SEED)  # noqa: S311  # invented scores, no secret
    names = [f"{name} ({most}б)" for name, most, *_ in TASKS]
    head = [
        ["Индивидуальные результаты"],
        [],
        ["ВПР 2024 Математика 5 класс"],
        ["Предмет:", "Математика"],
        ["Максимальный первичный балл:", str(sum(most for _, most, *_ in TASKS))],
        ["Дата:", "18.04.2024"],
        ["", "", "Уровень сложности задания", "", "", "", *(level for _, _, level, _ in TASKS)],
        [
            *("ОО", "Муниципалитет", "Название ОО", "Код участника", "Класс", "Вариант"),
            *(*names, "Первичный балл", "Отметка", "Отметка по журналу"),
        ],
    ]
    rows = [row for number in range(len(SCHOOLS)) for row in _school(number, dice)]
    width = len(head[-1])
    lines = [";".join([*row, *[""] * (width - len(row))]) for row in (*head, *rows)]
    return "\n".join(lines) + "\n"


def _school(number: int, dice: random.Random) -> list[list[str]]:
    name, (pupils, ability) = list(SCHOOLS.items())[number]
    login = f"edu99900{number + 1}"
    full = f"{name}({login})"
    rows = [[full, f"Кол-во участников: {pupils}"]]
    for pupil in range(1, pupils + 1):
        own = ability + dice.gauss(0, 0.15)
        points = [_points(most, own + ease, dice) for _, most, _, ease in TASKS]
        mark = 2 + sum(sum(points) >= bound for bound in BOUNDS)
        journal = min(5, max(2, mark + dice.choice((-1, 0, 0, 0, 1))))
        about = [login, "Очёрский городской округ", full, str(60000 + pupil)]
        told = [str(1 + pupil % 2), str(1 + pupil % 2), *map(str, points)]
        rows.append([*about, *told, str(sum(points)), str(mark), str(journal)])
    return rows


def _points(most: int, chance: float, dice: random.Random) -> int:
    return sum(dice.random() < chance for _ in range(most))


if __name__ == "__main__":
    FILE.write_text(individual_results(), "utf-8")
