"""What a reader may remark about running text, where every word has to be understood."""

from opora.domain.problem import Severity
from opora.exchange.rules.rule import Rule

_HOW_TO_WRITE = "«ОГЭ математика 2022 – 6 чел. из 12 (50,0%)»"

UNREADABLE_ROW = Rule(
    "unreadable-row",
    Severity.ERROR,
    f"Строка не разобрана: «{{value}}». Запишите результат так: {_HOW_TO_WRITE}, "
    "а школу — на отдельной строке.",
    "The line is neither a school nor a result; nothing of it is counted.",
)
UNREAD_WORDS = Rule(
    "unread-words",
    Severity.ERROR,
    "В строке непонятно: «{value}». Числа этой строки не учтены. "
    f"Запишите результат без лишних слов: {_HOW_TO_WRITE}.",
    "One word may turn the meaning of a line, so nothing is counted past an unknown one.",
)
PASSED_NOT_LOW = Rule(
    "passed-not-low",
    Severity.ERROR,
    "В строке сказано о тех, кто справился: «{value}», а нужно число тех, кто не преодолел "
    f"минимальный порог. Числа не учтены. Запишите результат так: {_HOW_TO_WRITE}.",
    "Counts of those who passed are never taken for counts of those who failed.",
)
NOT_WRITTEN = Rule(
    "not-written",
    Severity.WARNING,
    "В строке сказано, что процедуру не писали: «{value}». Результата нет, и низким он не "
    "считается. Если процедура была, впишите числа; если нет, удалите строку.",
    "A procedure that nobody wrote is neither low nor passed.",
)
RESULT_WITHOUT_SCHOOL = Rule(
    "result-without-school",
    Severity.ERROR,
    "Неясно, к какой школе относится результат «{value}». "
    "Напишите название школы строкой выше или перед результатом.",
    "A result before any school, or after a line that may have been a school.",
)
SEVERAL_SCHOOLS = Rule(
    "several-schools",
    Severity.ERROR,
    "Результат стоит после нескольких школ, и неясно, чей он: «{value}». "
    "Напишите каждую школу на своей строке, а под ней её результаты.",
    "A line that names several schools and a result.",
)
