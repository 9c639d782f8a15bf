"""What a reader may remark about the yearly context form."""

from opora.domain.problem import Severity
from opora.exchange.rules.rule import Rule

_CHECK = "Уточните в школе и исправьте; до этого не учитывается: {left_out}."

CONTEXT_COLUMN_UNKNOWN = Rule(
    "context-column-unknown",
    Severity.WARNING,
    "Столбца «{value}» на этом месте нет в известной форме контекстных данных; он не прочитан. "
    "Если вопрос переименован или переставлен, верните прежние слова и порядок.",
    "Headers of the context form are known by heart; others are named and not read.",
)
CONTEXT_COLUMN_MISSING = Rule(
    "context-column-missing",
    Severity.WARNING,
    "В форме нет столбца «{column}»: ответы на этот вопрос неизвестны. "
    "Если они нужны, выгрузите форму целиком.",
    "A question of the known context form that the file does not have.",
)
CONTEXT_COLUMN_REPEATED = Rule(
    "context-column-repeated",
    Severity.ERROR,
    "Столбец «{column}» стоит несколько раз ({times}), и ни один не стоит сразу после своего "
    "вопроса, поэтому ответы не прочитаны. Верните порядок столбцов, как в выгрузке, "
    "или оставьте один.",
    "A repeated header is read only right behind the column printed before it in the form.",
)
CONTEXT_SHEET_NOT_READ = Rule(
    "context-sheet-not-read",
    Severity.WARNING,
    "Лист «{value}» не прочитан: на нём нет строки с вопросами формы контекстных данных.",
    "A sheet without the headers of the context form.",
)
CONTEXT_LOGIN_MISSING = Rule(
    "context-login-missing",
    Severity.ERROR,
    "В строке не указан логин школы, и неясно, чьи это ответы; строка не учтена. "
    "Заполните столбец «{column}».",
    "Answers without a login belong to nobody.",
)
CONTEXT_LOGIN_UNCLEAR = Rule(
    "context-login-unclear",
    Severity.ERROR,
    "«{value}» — не логин школы; строка не учтена. Логин — это буквы и цифры без пробелов, "
    "под ним школа входит в ФИС ОКО. Исправьте его или удалите строку.",
    "Latin letters and digits are expected, whatever system they come from.",
)
CONTEXT_ROW_SHIFTED = Rule(
    "context-row-shifted",
    Severity.ERROR,
    "Над значением «{value}» нет заголовка столбца: ячейки строки, видимо, сдвинулись, поэтому "
    "строка не учтена. Верните ячейки на место.",
    "A row longer than its header is not trusted in any of its cells.",
)
CONTEXT_ROW_MISPLACED = Rule(
    "context-row-misplaced",
    Severity.ERROR,
    "Под вопросами стоят ответы не того вида: {answers}, первый — «{value}» под «{column}». Ячейки "
    "строки, видимо, сдвинулись, поэтому строка не учтена. Верните ячейки на место.",
    "Numbers among them would be believed as answers to the question beside theirs.",
)
CONTEXT_FORM_TWICE = Rule(
    "context-form-twice",
    Severity.WARNING,
    "Форма школы с логином «{value}» уже прочитана ({first}), ответы те же; она учтена один раз. "
    "Удалите лишнюю строку.",
    "A second row of one school with the same answers.",
)
CONTEXT_FORMS_DIFFER = Rule(
    "context-forms-differ",
    Severity.ERROR,
    "Форма школы с логином «{value}» уже прочитана ({first}), и ответы различаются: {columns}. "
    "Эти ответы не учтены. Оставьте одну строку.",
    "A second row of one school with other answers; what differs is left out of both.",
)
CONTEXT_NUMBER_UNCLEAR = Rule(
    "context-number-unclear",
    Severity.ERROR,
    "В столбце «{column}» стоит «{value}», а ожидается целое число не меньше нуля. "
    "Исправьте ответ; до этого он не учитывается.",
    "An answer of the context form that is no whole number.",
)
CONTEXT_NUMBER_IMPOSSIBLE = Rule(
    "context-number-impossible",
    Severity.ERROR,
    "В столбце «{column}» стоит «{value}», а возможны числа от {least} до {most}. "
    "Исправьте ответ; до этого он не учитывается.",
    "A percentage or a grade outside its bounds.",
)
CONTEXT_YES_NO_UNCLEAR = Rule(
    "context-yes-no-unclear",
    Severity.ERROR,
    "В столбце «{column}» стоит «{value}», а ожидается «да» или «нет». "
    "Исправьте ответ; до этого он не учитывается.",
    "An answer of the context form that is neither yes nor no.",
)
CONTEXT_OPTION_UNKNOWN = Rule(
    "context-option-unknown",
    Severity.ERROR,
    "В столбце «{column}» стоит «{value}», а такого варианта ответа в форме нет; ответ не учтён. "
    "Выберите вариант: {options}.",
    "An answer that is none of the options of its question.",
)
CONTEXT_ZERO_IMPOSSIBLE = Rule(
    "context-zero-impossible",
    Severity.ERROR,
    f"Ответы противоречат друг другу: {{number}}, а {{zero}}. {_CHECK}",
    "A zero beside a number that cannot be without it: pupils and no teachers.",
)
CONTEXT_PART_EXCEEDS_WHOLE = Rule(
    "context-part-exceeds-whole",
    Severity.ERROR,
    f"Часть больше целого: {{parts}}, а {{whole}}. {_CHECK}",
    "A share of teachers, rooms, computers or pupils exceeds what it is a share of.",
)
CONTEXT_PARTS_DO_NOT_SUM = Rule(
    "context-parts-do-not-sum",
    Severity.ERROR,
    f"Обучающихся по параллелям в сумме {{total}}, а {{whole}}. {_CHECK}",
    "Pupils by grade do not make the stated total; the numbers by grade stay.",
)
