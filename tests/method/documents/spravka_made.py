"""A small district and its справка, taken apart for tests."""

from tests.made import a_school, an_outcome

from opora.documents.content import Heading, Items, Paragraph, Table
from opora.documents.paper import Paper
from opora.documents.spravka import PaperDetails, spravka
from opora.domain.problem import Problem, Severity
from opora.identification.identify import Identification

DISTRICT = {"municipality": "Каменский район", "region": "Пензенская область"}


KIKINO = a_school("МОУ СОШ с. Кикино", **DISTRICT)


ARCHADA = a_school("МОУ СОШ с. Покровская Арчада", **DISTRICT)


QUIET = a_school("МОУ СОШ с. Тихое", **DISTRICT)


OUTCOMES = [
    an_outcome(3, 8, school=KIKINO),
    an_outcome(3, 8, school=KIKINO, subject="русский язык"),
    an_outcome(
        school=ARCHADA, year=2022, kind="vpr", subject="русский язык", grade=5, stated_low=True
    ),
    an_outcome(4, 12, school=ARCHADA),
    an_outcome(0, 12, school=QUIET),
    an_outcome(0, 12, school=QUIET, year=2022),
]


REMARK = Problem(
    "P-1", "share-contradicts-counts", Severity.WARNING, "Напечатано 30,8 %.", "a.txt", "", 7
)


def paper(run: Identification, problems: tuple[Problem, ...] = ()) -> Paper:
    return spravka(run, run.terms.ruleset.default_reading, problems, PaperDetails())


def text_of(made: Paper) -> str:
    parts: list[str] = [*made.title, made.subtitle]
    for block in made.blocks:
        match block:
            case Heading() | Paragraph():
                parts.append(str(block.text))
            case Items():
                parts += map(str, block.texts)
            case Table():
                parts += [block.caption, block.note, *(c.title for c in block.columns)]
                parts += [cell for row in block.rows for cell in row.cells]
            case _:
                parts.append(str(block))
    return "\n".join(parts).replace("\u00a0", " ")


def tables(made: Paper) -> dict[str, Table]:
    return {block.caption: block for block in made.blocks if isinstance(block, Table)}
