"""What a reader may remark about the workbooks of ФИС ОКО."""

from opora.domain.problem import Severity
from opora.exchange.rules.rule import Rule

BAD_HEAD_LINE = Rule(
    "bad-head-line",
    Severity.WARNING,
    "Строка «{value}» над таблицей не разобрана и не учтена. Исправьте её или скачайте отчёт "
    "заново.",
    "A line of the head stands there and says nothing that can be read.",
)
MOVED_GRADE_UNCLEAR = Rule(
    "moved-grade-unclear",
    Severity.NOTICE,
    "Работы осени {year} года писал следующий класс, а отчёт называет один: «{value} класс» понят "
    "как класс программы. Если это класс участников, укажите оба: класс программы {programme}, "
    "класс участников {value}.",
    "Works moved to the autumns of 2020 and 2022 were written by the next grade.",
)
REPORT_COLUMN_UNKNOWN = Rule(
    "report-column-unknown",
    Severity.WARNING,
    "Столбца «{value}» в таких отчётах не бывает; его значения не прочитаны. "
    "Скачайте отчёт заново или удалите столбец.",
    "A column that the layout does not have; told once a sheet.",
)
REPORT_COLUMN_UNLABELLED = Rule(
    "report-column-unlabelled",
    Severity.WARNING,
    "Над столбцом {value} нет заголовка, а под ним что-то стоит (строк: {rows}); это не прочитано. "
    "Проверьте, не сдвинулись ли ячейки.",
    "Told once a column, by its letter: a value might be a name.",
)
REPORT_ROW_UNKNOWN = Rule(
    "report-row-unknown",
    Severity.WARNING,
    "Строка не похожа ни на школу, ни на территорию, ни на ученика и не прочитана. "
    "Если в ней результат, скачайте отчёт заново; иначе удалите строку.",
    "A row under the header that is nothing the layout has.",
)
REPORT_SHEET_UNKNOWN = Rule(
    "report-sheet-unknown",
    Severity.WARNING,
    "Лист «{value}» не прочитан: это не отчёт ФИС ОКО. Если на нём результаты, сохраните его "
    "отдельным файлом.",
    "A sheet beside a report that is no report.",
)
NO_SCHOOL_ROWS = Rule(
    "no-school-rows",
    Severity.ERROR,
    "В отчёте «{value}» нет ни одной школы, поэтому учитывать нечего. Скачайте его в разрезе школ.",
    "Only territories; nothing is counted.",
)
SCHOOL_WITHOUT_LOGIN = Rule(
    "school-without-login",
    Severity.WARNING,
    "У школы «{value}» нет логина в скобках; она учтена по названию. Допишите логин "
    "так, как он стоит в других отчётах.",
    "A row that looks like a school and bears no login.",
)
TAKEN_FOR_TERRITORY = Rule(
    "taken-for-territory",
    Severity.WARNING,
    "«{value}» без кода в скобках принято за территорию, числа этой строки не учтены. "
    "Если это школа, допишите её логин.",
    "Neither a code nor a word says whether the row is a school.",
)
BAD_LOGIN_OF_GROUP = Rule(
    "bad-login-of-group",
    Severity.ERROR,
    "Логин школы не разобран: «{value}», а ожидается {expected}. Строка не учтена; "
    "исправьте логин.",
    "The brackets hold a spoiled login; the school cannot be told.",
)
BAD_SHARE = Rule(
    "bad-share",
    Severity.ERROR,
    "В столбце «{column}» стоит «{value}», а ожидается процент от 0 до 100. Исправьте его; "
    "до этого отметки строки не учитываются.",
    "A share is no percentage, so the counts cannot be recovered.",
    about_counts=True,
)
SHARES_DO_NOT_SUM = Rule(
    "shares-do-not-sum",
    Severity.ERROR,
    "Доли строки дают в сумме {total} %, а не 100 %: сколько учеников за ними стоит, сказать "
    "нельзя, учтено только число участников. Скачайте отчёт заново.",
    "Rounding explains a part of the last digit for each share, not more.",
    about_counts=True,
)
TERRITORY_SHARES_DO_NOT_SUM = Rule(
    "territory-shares-do-not-sum",
    Severity.WARNING,
    "Доли территории дают в сумме {total} %, а не 100 %. На результаты школ это не влияет; "
    "скачайте отчёт заново.",
    "A territory is in no outcome, so only the doubt about the file is told.",
)
SHARES_FIT_NO_COUNTS = Rule(
    "shares-fit-no-counts",
    Severity.ERROR,
    "При {participants} участниках таких долей не бывает ({value}): учтено только число "
    "участников. Сверьте число участников и доли с отчётом.",
    "The shares sum to a hundred, and no whole numbers of pupils give them.",
    about_counts=True,
)
COUNTS_AMBIGUOUS = Rule(
    "counts-ambiguous",
    Severity.WARNING,
    "По долям число учеников восстанавливается не однозначно: {value}. Учтено только число "
    "участников; впишите верные числа.",
    "Several whole numbers of pupils give the printed percentages; none is guessed.",
    about_counts=True,
)
PART_IS_NOT_WHOLE = Rule(
    "part-is-not-whole",
    Severity.WARNING,
    "Часть не равна целому: участников в строке «{value}» — {whole}, а в строках {parts} под "
    "ней в сумме — {total} (строк: {rows}). Если отчёт выгружен не целиком, так и должно быть; "
    "иначе скачайте его заново.",
    "The schools of a municipality, or the municipalities of a region, do not add up to it.",
)
JOURNAL_HOLDS_NO_MARKS = Rule(
    "journal-holds-no-marks",
    Severity.WARNING,
    "Участников {participants}, но в этом отчёте нет отметок за работу: он говорит только, "
    "разошлись ли они с отметками по журналу, а отметку по журналу за отметку работы не принимают. "
    "Добавьте «Статистику по отметкам» или «Индивидуальные результаты» этой работы.",
    "The journal mark is never taken for the mark of the work.",
    about_counts=True,
)
REPORT_HOLDS_NO_MARKS = Rule(
    "report-holds-no-marks",
    Severity.WARNING,
    "Участников {participants}, но в отчёте «{value}» нет отметок за работу. "
    "Добавьте «Статистику по отметкам» или «Индивидуальные результаты» этой работы.",
    "Shares of tasks say nothing of marks.",
    about_counts=True,
)
JOURNAL_SHARE_CONTRADICTS = Rule(
    "journal-share-contradicts",
    Severity.WARNING,
    "«{column}»: напечатано {value}, а {count} из {base} — это {computed}. Учтено только число "
    "участников; скачайте отчёт заново.",
    "Shares are of the pupils who have a journal mark.",
)
JOURNAL_COUNTS_CONTRADICT = Rule(
    "journal-counts-contradict",
    Severity.ERROR,
    "Понизили, подтвердили и повысили вместе {total}, а участников {participants}: так быть не "
    "может. Какое из чисел верно, неизвестно, поэтому они не учтены; скачайте отчёт заново.",
    "Those with a journal mark are at most all participants; in the long form exactly all.",
)
JOURNAL_LINES_MISSING = Rule(
    "journal-lines-missing",
    Severity.ERROR,
    "Под строкой «{value}» нет строк: {missing}. Числа не учтены; скачайте отчёт заново.",
    "In the long form the figures of a group stand in four rows beneath its name.",
)
PUPILS_NOT_AS_STATED = Rule(
    "pupils-not-as-stated",
    Severity.WARNING,
    "Часть не равна целому: в строке школы «Кол-во участников: {stated}», а строк учеников под ней "
    "{rows}. Учтены строки; проверьте, не удалены ли ученики, или скачайте отчёт заново.",
    "The heading of a school states another number than there are rows of pupils.",
)
PUPIL_WITHOUT_RESULT = Rule(
    "pupil-without-result",
    Severity.WARNING,
    "У ученика «{value}» нет ни варианта, ни баллов, ни отметки: он учтён как не писавший. "
    "Если он писал, впишите результат.",
    "A row with a code alone; a pupil of whom nothing is known is no participant.",
)
MARK_DIFFERS_FROM_SCALE = Rule(
    "mark-differs-from-scale",
    Severity.WARNING,
    "Отметка «{value}», а за {score} баллов по шкале ставят «{expected}» ({scale}). "
    "Учтена отметка из файла; сверьте её с первичным документом.",
    "The mark in the file wins over a dated scale; the contradiction stays visible.",
)
EMPTY_COLLECTION_FORM = Rule(
    "empty-collection-form",
    Severity.ERROR,
    "Это пустая форма сбора результатов: в ней ни одного балла. Скачайте в ФИС ОКО отчёт "
    "«Индивидуальные результаты» и возьмите его вместо формы.",
    "People often upload the form that schools fill in instead of the report.",
)
TASK_SHARE_UNREADABLE = Rule(
    "task-share-unreadable",
    Severity.WARNING,
    "Доли выполнения не в пределах от 0 до 100 %: {value}. На число участников это не влияет; "
    "скачайте отчёт заново.",
    "Shares of tasks are checked and not kept.",
)
