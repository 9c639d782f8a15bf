"""What a reader may remark about a pupil's row, and about the rows of one school.

An error keeps the row out of the counts; the outcome then tells how it would be with the row.
"""

from opora.domain.problem import Severity
from opora.exchange.rules.rule import Rule

UNKNOWN_SCHOOL_CODE = Rule(
    "unknown-school-code",
    Severity.ERROR,
    "Код школы «{value}» не разобран: ожидается {expected}. Ученик не учтён ни в одной школе; "
    "исправьте код.",
    "The row's school cannot be told, so the row belongs to no outcome.",
)
EMPTY_TOTAL = Rule(
    "empty-total",
    Severity.ERROR,
    "Ученик писал работу, а «{column}» пуст: результат неизвестен, ученик не учтён. "
    "Впишите балл или поставьте «отсутствовал».",
    "A participant without a result is not counted; the outcome tells both ways.",
)
BAD_TOTAL = Rule(
    "bad-total",
    Severity.ERROR,
    "В столбце «{column}» стоит «{value}», а ожидается целый балл не меньше нуля. "
    "Ученик не учтён; исправьте балл.",
    "The total is no whole number; the row is not counted.",
)
SCORE_ABOVE_MAXIMUM = Rule(
    "score-above-maximum",
    Severity.ERROR,
    "Балл {value} больше наибольшего возможного ({maximum}). Ученик не учтён; "
    "проверьте балл, предмет, класс и год.",
    "The total exceeds the maximum of the work; the row is not counted.",
)
MARK_OUTSIDE_SCALE = Rule(
    "mark-outside-scale",
    Severity.ERROR,
    "В столбце «{column}» стоит «{value}», а отметка за работу бывает от 2 до 5. "
    "Ученик не учтён; исправьте отметку.",
    "The mark of the work is outside 2–5; the row is not counted.",
)
REPEATED_PUPIL = Rule(
    "repeated-pupil",
    Severity.ERROR,
    "Код ученика «{value}» в этой школе стоит и в строке {first}, но с другим результатом. "
    "Эта строка не учтена; исправьте код или оставьте одну строку.",
    "A pupil's code is unique within one school, work and year; of several rows one is counted.",
)
PUPIL_ENTERED_TWICE = Rule(
    "pupil-entered-twice",
    Severity.ERROR,
    "Код ученика «{value}» в этой школе стоит и в строке {first}, с тем же результатом. "
    "Повтор не учтён; удалите эту строку.",
    "The second row says the same and is not counted; no result is lost with it.",
)
RESULT_IN_ANOTHER_ROW = Rule(
    "result-in-another-row",
    Severity.WARNING,
    "Код ученика «{value}» в этой школе стоит и в строке {first}. Результат есть только там, он и "
    "учтён. Удалите эту строку или исправьте код.",
    "Of the rows of one pupil the first with a result that can be believed is counted.",
)
PUPILS_WITHOUT_CODE = Rule(
    "pupils-without-code",
    Severity.WARNING,
    "Учтены строки без кода ученика: {rows} ({places}). Повторы среди них не видны: если список "
    "вставлен дважды, ученики сосчитаны дважды. Впишите коды.",
    "Pupils are told apart by codes alone; told once for a file, at the first such row.",
)
LIST_PASTED_TWICE = Rule(
    "list-pasted-twice",
    Severity.WARNING,
    "Список школы вставлен не один раз. Впервые — {first}; повтор — {second}. Он учтён один раз; "
    "удалите повтор.",
    "Every row of a school stands twice and says the same.",
)
ROWS_NOT_COUNTED = Rule(
    "rows-not-counted",
    Severity.WARNING,
    "Не учтено учеников: {rows} ({places}). Без них — {without}; с ними было бы {within}. "
    "Исправьте эти строки и прочитайте файл снова.",
    "The outcome without the rows in error, and the bounds of what it would be with them.",
    about_counts=True,
)
NO_MARK_DERIVABLE = Rule(
    "no-mark-derivable",
    Severity.WARNING,
    "Участников {participants}, но сколько из них ниже минимума, сказать нельзя. {reason}",
    "The file has no marks and there is no dated scale to derive them from.",
    about_counts=True,
)
OWN_SCALE_APPLIED = Rule(
    "own-scale-applied",
    Severity.NOTICE,
    "Отметки выведены из баллов по своей шкале ({value}): {title}. Источник: {source}.",
    "The file has no marks, and a territory has added the scale by which they were derived.",
)
OWN_MINIMUM_APPLIED = Rule(
    "own-minimum-applied",
    Severity.NOTICE,
    "Кто ниже минимума, сказано по своему минимуму ({value}): {title}, {minimum}. "
    "Источник: {source}.",
    "A territory has added the minimum by which the results were judged.",
)
PERSONAL_DATA_DROPPED = Rule(
    "personal-data-dropped",
    Severity.NOTICE,
    "В файле есть личные данные: {columns}. Они пропущены при чтении и нигде не сохранены. "
    "В другие руки передавайте файл без этих столбцов.",
    "Columns with names, documents and the like are seen, named, and never read into any value.",
)
TOTAL_IS_NOT_THE_SUM = Rule(
    "total-is-not-the-sum",
    Severity.WARNING,
    "Общий балл {value}, а сумма баллов за задания — {points}. Решает общий балл; "
    "сверьте его с работой.",
    "The total decides; it is not held against the tasks of a shifted row.",
)
TASK_SCORE_IMPOSSIBLE = Rule(
    "task-score-impossible",
    Severity.WARNING,
    "Балл за задание не может быть таким: {value}. Решает общий балл; исправьте балл за задание.",
    "Below zero, or above what the header of the column allows.",
)
TASK_SCORE_UNCLEAR = Rule(
    "task-score-unclear",
    Severity.WARNING,
    "Балл за задание не разобран: {value}. Ожидается число, «X» или «не пройд.». "
    "Решает общий балл; впишите балл за задание.",
    "Empty or no score; the sum of the tasks is then unknown and not held against the total.",
)
