"""What a reader may remark about schools, their names and their codes."""

from opora.domain.problem import Severity
from opora.exchange.rules.rule import Rule

TWO_SPELLINGS = Rule(
    "two-spellings",
    Severity.WARNING,
    "Похоже, {fuller} и {other} — одна школа: {reason}. Сами они не объединены. "
    "Если школа одна, запишите в файл решений: "
    "«Как напечатано» — {printed}, «Как правильно» — {right}.",
    "Two spellings that may name one school; a person decides.",
)
TWO_MUNICIPALITIES = Rule(
    "two-municipalities",
    Severity.WARNING,
    "Похоже, {fuller} и {other} — одна школа. Они учтены как две: муниципалитет записан "
    "по-разному. Запишите его одинаково.",
    "Equal names are one school only within one municipality, written in one way.",
)
TWO_NAMES_FOR_ONE_CODE = Rule(
    "two-names-for-one-code",
    Severity.WARNING,
    "Код «{code}» стоит у разных названий: {names}. Они считаются одной школой; "
    "если школы разные, исправьте код.",
    "The code is the identity of a school, the name may vary.",
)
TWO_CODES_FOR_ONE_NAME = Rule(
    "two-codes-for-one-name",
    Severity.WARNING,
    "Школа «{value}» стоит под разными кодами: {codes}. Она учтена как разные школы; "
    "если школа одна, укажите везде один код.",
    "The same name in the same municipality under several codes.",
)
ONE_CODE_FOR_TWO_SCHOOLS = Rule(
    "one-code-for-two-schools",
    Severity.WARNING,
    "Код «{code}» стоит у явно разных школ: {names}. Пока код не исправлен, "
    "эти школы различаются по названиям.",
    "The numbers or municipalities differ, so the code is not trusted.",
)
SCHOOL_WITHOUT_RESULTS = Rule(
    "school-without-results",
    Severity.WARNING,
    "Школа «{value}» названа, но ни одного её результата не прочитано. "
    "Допишите результаты или удалите школу.",
    "A school that is named and has no outcome.",
)
