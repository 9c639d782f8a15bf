"""Sections of the справка that say on what grounds, why, and from what it is made."""

from collections import defaultdict

from opora.documents.content import Align, Block, Column, Items, Paragraph, Row, Table
from opora.documents.spravka_scope import territory_phrase, years_phrase
from opora.identification.identify import Identification
from opora.identification.school_record import AssessedProcedure, Standing
from opora.language.enumeration import joined
from opora.language.ordering import russian_key
from opora.language.plurals import counted, plural_form

_BLANK = "______________________________ (приказ, письмо)"
_NOT_A_RATING = (
    "Справка не является рейтингом: школы названы в алфавитном порядке муниципалитетов и названий, "
    "результаты всероссийских проверочных работ не служат оценкой учителей. Включение в список — "
    "признак, который требует дополнительного анализа."
)
_COMPUTED = (
    "Список в справке расчётный и носит предварительный характер. Муниципальным он становится "
    "только по приказу руководителя и не заменяет федерального и регионального списков. До "
    "утверждения школы знакомятся со своими данными и могут возразить."
)
_SCENARIO = (
    "Это сценарий «что, если»: список не официальный, подписан и утверждён он быть не может."
)


def grounds(run: Identification, basis: str | None) -> tuple[Block, ...]:
    """The act and the rule, and what a computed list is and is not."""
    ruleset = run.terms.ruleset
    rule = f"набору правил «{ruleset.title}» ({ruleset.issuer})"
    if run.terms.scenario:
        return Paragraph(f"Расчёт выполнен по {rule}. {_SCENARIO}"), Paragraph(_NOT_A_RATING)
    made = f"Справка составлена на основании: {basis or _BLANK}, по {rule}."
    return Paragraph(made), Paragraph(_COMPUTED), Paragraph(_NOT_A_RATING)


def purpose(run: Identification) -> tuple[Block, ...]:
    """Aim and tasks."""
    aim = (
        f"Цель — определить{territory_phrase(run)} школы с низкими образовательными результатами "
        f"по итогам {years_phrase(run)}, чтобы вовремя оказать им адресную помощь."
    )
    tasks = (
        "применить правило к результатам каждой школы и показать, на чём основано решение;",
        "назвать школы, о которых при малом числе участников нельзя судить уверенно;",
        "выявить противоречия и пробелы в данных;",
        "предложить рекомендации школам и муниципалитету.",
    )
    return Paragraph(aim), Paragraph("Задачи:"), Items(tasks)


def sources(run: Identification, named: str | None) -> tuple[Block, ...]:
    """How many schools and outcomes, of which years, by which method, from whom."""
    number = len(run.schools)
    seen = plural_form(number, "Рассмотрена", "Рассмотрены", "Рассмотрено")
    schools = counted(number, "школа", "школы", "школ")
    outcomes = sum(len(of_title) for of_title in _by_title(run).values())
    rows = counted(outcomes, "результат", "результата", "результатов")
    years = joined([str(year) for year in run.terms.ruleset.window(run.terms.year)])
    text = (
        f"{seen} {schools} и {rows} оценочных процедур. Сроки: учебные годы {years}. Метод — "
        "расчёт доли участников, не преодолевших минимум, по каждой процедуре и проверка "
        f"критериев правила. Источники: {named or 'файлы, перечисленные в последнем приложении'}."
    )
    return Paragraph(text), _procedures_table(run)


def _by_title(run: Identification) -> dict[str, list[AssessedProcedure]]:
    by_title: dict[str, list[AssessedProcedure]] = defaultdict(list)
    for result in next(iter(run.results.values())):
        for assessed in result.record.procedures:
            by_title[assessed.outcome.procedure.title].append(assessed)
    return by_title


def _procedures_table(run: Identification) -> Table:
    by_title = _by_title(run)
    return Table(
        "Процедуры, результаты которых рассмотрены",
        (
            Column("Процедура", 5),
            Column("Школ", 2, Align.RIGHT),
            Column("Участников", 3, Align.RIGHT),
            Column("Ниже минимума", 3, Align.RIGHT),
            Column("Не учтено результатов", 3, Align.RIGHT),
        ),
        tuple(
            _procedure_row(title, by_title[title]) for title in sorted(by_title, key=russian_key)
        ),
    )


def _procedure_row(title: str, assessed: list[AssessedProcedure]) -> Row:
    counts = [p.counts for p in assessed if p.standing is Standing.COUNTED]
    # Nothing counted is nothing known: a zero would say that nobody took part.
    low = str(sum(low for low, _ in counts)) if counts else "—"
    participants = str(sum(n for _, n in counts)) if counts else "—"
    schools, rest = str(len(assessed)), str(len(assessed) - len(counts))
    return Row((title, schools, participants, low, rest))
