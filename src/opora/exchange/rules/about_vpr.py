"""What a reader may remark about a protocol of ВПР, its rows and its columns.

A warning leaves the pupil's total counted, for the total decides; what is in doubt beside it is
told, because the school can still mend it.
"""

from opora.domain.problem import Severity
from opora.exchange.rules.rule import Rule

ROW_SHIFTED = Rule(
    "row-shifted",
    Severity.WARNING,
    "Ячейки строки сдвинуты вправо, за столбец «{column}»: там стоит «{value}». "
    "Решает общий балл; баллы за задания с ним не сверены. Верните ячейки на место.",
    "A task's score or a textbook stands where no such column is; the total is kept and counted.",
)
ODD_CLASS = Rule(
    "odd-class",
    Severity.WARNING,
    "В столбце «{column}» стоит «{value}», а ожидается буква или номер класса. На подсчёт это "
    "не влияет; впишите букву, номер или «нет».",
    "Letters and numbers in dozens of spellings pass; names of villages and groups do not.",
)
ODD_JOURNAL_MARK = Rule(
    "odd-journal-mark",
    Severity.WARNING,
    "В столбце «{column}» стоит «{value}», а отметка по журналу бывает от 2 до 5. На подсчёт "
    "это не влияет: за отметку работы её не принимают. Исправьте её.",
    "The journal mark is never used, so the row is counted.",
)
ATTENDANCE_FROM_TOTAL = Rule(
    "attendance-from-total",
    Severity.WARNING,
    "В столбце «{column}» стоит «{value}», а ожидается вариант или «отсутствовал». Общий балл "
    "есть, поэтому ученик учтён как участник. Впишите вариант.",
    "The variant tells who wrote; where it does not, the total decides.",
)
ABSENT_WITHOUT_TOTAL = Rule(
    "absent-without-total",
    Severity.WARNING,
    "В столбце «{column}» стоит «{value}», а ожидается вариант или «отсутствовал». Баллов нет, "
    "поэтому ученик учтён как отсутствовавший. Впишите «отсутствовал» или баллы.",
    "Neither a variant nor any score: nothing says that the pupil wrote.",
)
ABSENT_WITH_SCORES = Rule(
    "absent-with-scores",
    Severity.WARNING,
    "Ученик отмечен «отсутствовал», но у него есть общий балл {value} и баллы за задания. "
    "Он учтён как участник; если он не писал работу, удалите баллы.",
    "Two columns say that the pupil wrote, one says not: the two are believed.",
)
ABSENT_WITH_TOTAL = Rule(
    "absent-with-total",
    Severity.WARNING,
    "Ученик отмечен «отсутствовал», но в баллах стоит {value}. Общий балл и баллы за задания друг "
    "друга не подтверждают, поэтому ученик не участник; если он писал, впишите вариант.",
    "A lone score does not make a participant of a pupil who is said to be absent.",
)
MUNICIPALITY_DIFFERS = Rule(
    "municipality-differs",
    Severity.WARNING,
    "У школы {school} выше стоит муниципалитет «{first}», а здесь «{value}». Школа учтена один "
    "раз, с первым; исправьте второй.",
    "A login is one school, and a school lies in one municipality; told once for each other name.",
)
CLASS_OF_UNKNOWN_SCHOOL = Rule(
    "class-of-unknown-school",
    Severity.WARNING,
    "В списке классов код школы «{value}» не разобран: ожидается {expected}. "
    "Проверьте, есть ли эта школа в протоколе.",
    "A row of the list of classes whose school cannot be told; it holds no results.",
)
SCORES_TOO_LOW = Rule(
    "scores-too-low",
    Severity.WARNING,
    "Лучший балл в файле — {value}, а в работе «{title}» их {maximum}. Похоже, это другая работа, "
    "и тогда отметки неверны у всех школ. Проверьте предмет, класс и год.",
    "The protocol does not name its work; nobody of many pupils reached two thirds of the points.",
)
COLUMN_NOT_READ = Rule(
    "column-not-read",
    Severity.WARNING,
    "Столбца «{value}» в протоколах ВПР не бывает; его значения не прочитаны. "
    "Проверьте, тот ли это файл.",
    "A column that the layout does not know; told once, at the header.",
)
SHEET_WITHOUT_PROTOCOL = Rule(
    "sheet-without-protocol",
    Severity.WARNING,
    "Лист «{value}» не прочитан: на нём нет заголовков протокола.",
    "A further sheet of a workbook that holds a protocol.",
)
