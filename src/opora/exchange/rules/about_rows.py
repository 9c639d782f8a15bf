"""What a reader may remark about a row, a column or a sheet."""

from opora.domain.problem import Severity
from opora.exchange.rules.rule import Rule

UNKNOWN_COLUMN = Rule(
    "unknown-column",
    Severity.WARNING,
    "Столбец «{value}» не входит в шаблон; его значения не прочитаны. "
    "Переименуйте столбец по шаблону или удалите его.",
    "Columns are matched by their headers; others are named and not read.",
)
COLUMN_WITHOUT_HEADER = Rule(
    "column-without-header",
    Severity.WARNING,
    "Над значением «{value}» нет заголовка столбца, поэтому столбец не прочитан (строк: {rows}). "
    "Проверьте, не сдвинулись ли ячейки; подпишите столбец или удалите его.",
    "Told once for each column, at its first value.",
)
SHEET_NOT_READ = Rule(
    "sheet-not-read",
    Severity.WARNING,
    "Лист «{value}» не прочитан: на нём нет строки заголовков шаблона.",
    "A sheet without the template's header row.",
)
MISSING_SCHOOL = Rule(
    "missing-school",
    Severity.ERROR,
    "В строке не названа школа. Заполните столбец «{column}».",
    "A template row without a school name.",
)
TOTAL_ROW = Rule(
    "total-row",
    Severity.ERROR,
    "«{value}» — итог по нескольким школам или по территории, а не результат школы; он не учтён. "
    "Удалите эту строку.",
    "A total is no school; in a text the results beneath it belong to nobody.",
)
UNKNOWN_KIND = Rule(
    "unknown-kind",
    Severity.ERROR,
    "Вид процедуры не разобран: «{value}». Укажите ВПР, ОГЭ, ЕГЭ, ГВЭ, "
    "«диагностическая работа» или «мониторинг».",
    "The kind of procedure cannot be made out.",
)
MISSING_SUBJECT = Rule(
    "missing-subject",
    Severity.ERROR,
    "Предмет не назван: «{value}». Допишите предмет, например «математика».",
    "A procedure without a subject cannot be told from others.",
)
UNKNOWN_SUBJECT = Rule(
    "unknown-subject",
    Severity.WARNING,
    "Предмет «{value}» не встречался раньше; результат учтён под этим названием. "
    "Если это опечатка, исправьте название предмета.",
    "The subject is kept as written, in lower case.",
)
BAD_YEAR = Rule(
    "bad-year",
    Severity.ERROR,
    "Год не разобран: «{value}». Укажите календарный год проведения четырьмя цифрами, "
    "например 2023.",
    "The year is missing, is not a calendar year, or there are several.",
)
BAD_SEASON = Rule(
    "bad-season",
    Severity.ERROR,
    "Сезон не разобран: «{value}». Напишите «весна» или «осень» либо оставьте пустым.",
    "Autumn works may stand for another school year, so a season is not guessed.",
)
SEASON_NOT_STATED = Rule(
    "season-not-stated",
    Severity.NOTICE,
    "У ВПР {year} года не указан сезон. Осенью {year} года писали работы за прошлый класс, "
    "поэтому класс программы и класс участников могли различаться; уточните сезон.",
    "Works moved to the autumns of 2020 and 2022 were written by the next grade.",
)
BAD_GRADE = Rule(
    "bad-grade",
    Severity.ERROR,
    "Класс не разобран: «{value}». Укажите число от 1 до 12; у ВПР класс обязателен.",
    "The grade is missing for a ВПР or is not a number from 1 to 12.",
)
UNCLEAR_ANSWER = Rule(
    "unclear-answer",
    Severity.WARNING,
    "В столбце «{column}» стоит «{value}», а ожидается «да» или «нет». Ответ не учтён.",
    "Neither yes nor no.",
)
LAYOUT_UNCONFIRMED = Rule(
    "layout-unconfirmed",
    Severity.NOTICE,
    "«{value}»: расположение столбцов известно только по описанию и не подтверждено файлами. "
    "Сверьте несколько чисел с файлом.",
    "The layout was never seen in a real file; only its header is known.",
)
UNDESCRIBED_PROBLEM = Rule(
    "undescribed-problem",
    Severity.WARNING,
    "Замечание {value} упомянуто в файле результатов, но не описано в нём. "
    "Найдите его в файле замечаний той программы, которая записала результаты.",
    "A file of outcomes made by another program names a problem without describing it.",
)
