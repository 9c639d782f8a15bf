"""The справка why a school got on a list."""

from datetime import date

from opora.documents.cause_spravka import CauseAnalysis, WrittenCause, cause_spravka
from opora.documents.content import Heading, Items, Paragraph, Table
from opora.documents.spravka import PaperDetails
from opora.documents.word import render_docx
from opora.domain.school_year import SchoolYear
from opora.reference.cause_heading_library import cause_catalogue_for

CATALOGUE = cause_catalogue_for(SchoolYear(2023))
ANALYSIS = CauseAnalysis(
    school="МОУ СОШ с. Кикино",
    list_title="Список 2023 года",
    standing=("Два низких результата.",),
    causes=(
        WrittenCause("subjects", "Математика: 3 из 8.", "расчёт № 1", is_by_people=False),
        WrittenCause("internal", "Нет учителя математики.", "школа", is_by_people=True),
    ),
)


def paper(analysis=ANALYSIS, **details):
    return cause_spravka(analysis, CATALOGUE, PaperDetails(**details))


def texts(made):
    told = [block.text for block in made.blocks if isinstance(block, Heading | Paragraph)]
    return [one.replace("\N{NO-BREAK SPACE}", " ") for one in told]


def test_parts_stand_in_the_order_of_a_spravka() -> None:
    made = paper()
    opened = [one.text for one in made.blocks if isinstance(one, Heading) and one.level == 1]
    assert opened == [
        *("1. Основание", "2. Цель", "3. Методы и источники", "4. Почему школа в списке"),
        *("5. Возможные причины", "6. Выводы"),
    ]
    assert made.subtitle == "о причинах попадания в список: МОУ СОШ с. Кикино"
    assert Items(("Два низких результата.",)) in made.blocks


def test_every_heading_stands_and_an_empty_one_says_so() -> None:
    made = paper()
    under = [one.text for one in made.blocks if isinstance(one, Heading) and one.level == 2]
    assert under == [one.title for one in CATALOGUE.headings]
    tables = [one for one in made.blocks if isinstance(one, Table)]
    rows = [one.rows[0].cells for one in tables]
    assert rows == [("Нет учителя математики.", "школа"), ("Математика: 3 из 8.", "расчёт № 1")]
    assert texts(made).count("Ничего не названо.") == 3
    assert texts(made)[-1] == (
        "По данным: 1 возможная причина; названо школой и координатором: 1 возможная причина. "
        "Ничего не названо в разделах: Внешние факторы, Организация работы и Уровни образования."
    )


def test_particulars_are_printed_or_left_to_fill_in() -> None:
    told = {"basis": "приказ № 5", "sources": "протоколы", "date": date(2023, 12, 1)}
    filled = texts(paper(**told))
    assert "Основание: приказ № 5." in filled
    assert "Источники результатов: протоколы." in filled
    assert any("Основание: ___" in one for one in texts(paper()))


def test_an_amended_one_and_one_without_a_run_say_so() -> None:
    amended = CauseAnalysis("Школа", "Список", (), ANALYSIS.causes, 2, "добавлены данные")
    told = texts(paper(amended))
    assert any(one.endswith("Редакция 2: добавлены данные.") for one in told)
    assert any("Расчёта по её результатам здесь нет" in one for one in told)


def test_full_headings_leave_no_gap_and_the_demonstration_is_marked() -> None:
    causes = tuple(
        WrittenCause(one.heading_id, "т", "ш", is_by_people=True) for one in CATALOGUE.headings
    )
    made = paper(CauseAnalysis("Школа", "Список", (), causes), banner="ДЕМОНСТРАЦИЯ")
    assert "Ничего не названо" not in " ".join(texts(made))
    assert made.watermark == "ДЕМОНСТРАЦИЯ"
    assert render_docx(made) == render_docx(made)
