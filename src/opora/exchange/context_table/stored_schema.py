"""The columns of the stored table of context forms: one list for writer, reader and page."""

from dataclasses import dataclass

from opora.domain.school_year import SchoolYear
from opora.exchange.context.form_column import AnswerKind
from opora.exchange.context.form_layout import form_layout

CONTEXT_SCHEMA_VERSION = "1"
CONTEXT_VERSION_KEY = "opora.context-schema"
_TYPES = {
    AnswerKind.TEXT: "VARCHAR",
    AnswerKind.OPTION: "VARCHAR",
    AnswerKind.YES_NO: "BOOLEAN",
    AnswerKind.COUNT: "INTEGER",
    AnswerKind.PERCENT: "INTEGER",
    AnswerKind.GRADE: "INTEGER",
}


@dataclass(frozen=True)
class StoredColumn:
    """Name, DuckDB type and meaning; only an answer may be null."""

    name: str
    type: str
    russian: str
    is_answer: bool = False


SCHOOL_PART = (
    StoredColumn("school_code", "VARCHAR", "код школы: логин вида «edu…» или логин другого вида"),
    StoredColumn("school_name", "VARCHAR", "название школы, как в форме"),
    StoredColumn("municipality", "VARCHAR", "муниципалитет; форма его не называет"),
    StoredColumn("region", "VARCHAR", "код региона, как в форме"),
    StoredColumn("school_year", "SMALLINT", "год окончания учебного года"),
    StoredColumn("source", "VARCHAR", "источник: файл, лист, строка"),
)


def stored_columns(year: SchoolYear) -> tuple[StoredColumn, ...]:
    """The part that names the school, then an answer a column, in the order of the form."""
    answers = (
        StoredColumn(column.name, _TYPES[column.kind], column.header, is_answer=True)
        for column in form_layout(year).answers
    )
    return (*SCHOOL_PART, *answers)
