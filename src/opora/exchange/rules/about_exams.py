"""What a reader may remark about protocols of ОГЭ, ЕГЭ and ГВЭ.

None of the sentences repeats a cell that may hold a name or a document.
"""

from opora.domain.problem import Severity
from opora.exchange.rules.rule import Rule

AFTER_APPEALS = Rule(
    "after-appeals",
    Severity.NOTICE,
    "Протокол «{value}» — после апелляций, учтены его результаты. {difference}",
    "The protocol after appeals is the later word about the same procedure.",
)
REPLACED_BY_APPEAL = Rule(
    "replaced-by-appeal",
    Severity.NOTICE,
    "Результат этого участника после апелляций стоит в другом протоколе ({place}). "
    "Учтён он, а эта строка нет.",
    "A row of the earlier protocol; the pupil is counted by the protocol after appeals.",
)
SEVERAL_EXAM_DAYS = Rule(
    "several-exam-days",
    Severity.NOTICE,
    "Экзамен писали ещё и в другой день: {days}. Это основной и резервные дни одной процедуры; "
    "участники школы сложены.",
    "Days of one period add up to one result of a school.",
)
RESAT_ON_RESERVE_DAY = Rule(
    "resat-on-reserve-day",
    Severity.NOTICE,
    "Этот участник уже писал экзамен раньше ({place}): в резервный день он пересдавал. "
    "Учтён первый результат, до пересдачи.",
    "The list rule asks for results before re-sits; the same code on a later day is a re-sit.",
)
RESITS_NOT_TOLD_APART = Rule(
    "resits-not-told-apart",
    Severity.WARNING,
    "Экзамен писали в несколько дней ({days}), а кодов участников нет: кто в резервный день "
    "пересдавал, неизвестно, и пересдавшие учтены дважды. Возьмите протокол с кодами участников.",
    "Without codes of participants a re-sit on a reserve day looks like another pupil.",
)
ADDITIONAL_PERIOD = Rule(
    "additional-period",
    Severity.NOTICE,
    "«{value}» — пересдача или дополнительный период: результат стоит отдельно, как после "
    "пересдач.",
    "Told by the title, or by a date from September on.",
)
SAME_EXAM_TWICE = Rule(
    "same-exam-twice",
    Severity.WARNING,
    "Экзамен «{value}» с тем же названием и датой уже есть ({place}). Участники обоих "
    "списков сложены, повторный код учтён один раз. Проверьте, не вставлен ли протокол дважды.",
    "Two tables of one exam may be parts of it, or the same pasted twice.",
)
REPEATED_WITHOUT_CODES = Rule(
    "repeated-without-codes",
    Severity.ERROR,
    "Тот же экзамен этой школы уже есть ({place}), а кодов участников нет: не повтор ли "
    "это, неизвестно. Ученик не учтён; удалите повтор или возьмите протокол с кодами.",
    "Nobody is counted twice on a guess; the outcome tells both ways.",
)
NO_PUPIL_CODES = Rule(
    "no-pupil-codes",
    Severity.NOTICE,
    "В протоколе нет столбца «Код участника»: повторные строки одного ученика не видны.",
    "Pupils are never told apart by names or documents.",
)
ODD_PUPIL_CODE = Rule(
    "odd-pupil-code",
    Severity.WARNING,
    "В столбце «{column}» стоит не код: ожидаются цифры. Ученик учтён, но его повтор не был бы "
    "замечен; проверьте, не сдвинулись ли ячейки.",
    "A code without digits may be a name out of its place, so it is not kept.",
)
PUPIL_IN_TWO_SCHOOLS = Rule(
    "pupil-in-two-schools",
    Severity.WARNING,
    "Код участника «{value}» стоит на этом экзамене и в другой школе ({place}). Учтены обе "
    "строки; проверьте коды.",
    "One participant of an exam belongs to one school.",
)
ODD_EXAM_CLASS = Rule(
    "odd-exam-class",
    Severity.WARNING,
    "В столбце «{column}» стоит не класс: ожидается, например, «9А» или «11». Ученик учтён; "
    "проверьте, не сдвинулись ли ячейки.",
    "The class does not matter to the count, but a strange one may tell of shifted cells.",
)
NOT_A_PUPIL = Rule(
    "not-a-pupil",
    Severity.ERROR,
    "Строка стоит среди участников экзамена, но в ней нет ни кода школы, ни кода участника, ни "
    "баллов. Она не учтена; дополните её или удалите.",
    "Neither a participant nor a mean nor a remark of the page.",
)
ROW_ABOVE_HEADERS = Rule(
    "row-above-headers",
    Severity.ERROR,
    "Строка похожа на таблицу, но стоит выше заголовков протокола и не прочитана. Если это "
    "участник экзамена, проверьте заголовки над ним: нужны «Код ОО» и баллы или оценка.",
    "Where the headers of the first exam are spoiled, its rows would otherwise vanish.",
)
ABSENT_WITH_SCORE = Rule(
    "absent-with-score",
    Severity.ERROR,
    "Сказано, что участник не писал экзамен или не завершил его, а балл больше нуля. Ученик не "
    "учтён; исправьте балл или отметку о неявке.",
    "Two statements of one row contradict each other; neither is preferred.",
)
SCORE_MISSING_BESIDE_RESULT = Rule(
    "score-missing-beside-result",
    Severity.WARNING,
    "«{column}» пуст или не разобран, а результат экзамена есть. Ученик учтён по результату; "
    "впишите балл.",
    "The mark or the test score decides; the primary score only goes into the mean.",
)
EXAM_MARK_DIFFERS_FROM_SCALE = Rule(
    "exam-mark-differs-from-scale",
    Severity.NOTICE,
    "Отметка не такая, как по федеральной шкале: {places}. Регион вправе установить свою шкалу, "
    "поэтому учтена отметка протокола. Если своей шкалы нет, проверьте эти строки.",
    "The federal scale of ОГЭ is a recommendation; the mark of the protocol wins.",
)
UNKNOWN_PROTOCOL_COLUMN = Rule(
    "unknown-protocol-column",
    Severity.WARNING,
    "Столбец «{value}» в протоколах экзаменов не описан; его значения не прочитаны. Если в нём "
    "баллы или код школы, переименуйте его.",
    "Columns of protocols are known by their headers; others are named and not read.",
)
UNTITLED_PROTOCOL_COLUMN = Rule(
    "untitled-protocol-column",
    Severity.WARNING,
    "В столбце {letters} есть значения, а заголовка нет (строк: {rows}). Они не прочитаны; "
    "проверьте, не сдвинулись ли ячейки.",
    "The values are not repeated: shifted cells may hold names.",
)
SHEET_WITHOUT_EXAM = Rule(
    "sheet-without-exam",
    Severity.WARNING,
    "Лист «{value}» не прочитан: на нём нет строки заголовков протокола экзамена.",
    "A sheet beside the protocols.",
)
ODD_STATUS = Rule(
    "odd-status",
    Severity.WARNING,
    "В столбце «{column}» стоят слова, которых программа не знает (строк: {rows}); эти ученики "
    "учтены по баллам. Тем, кто не писал экзамен, поставьте «не явился».",
    "Known are words for absence, removal and unfinished work, and for presence; once an exam.",
)
