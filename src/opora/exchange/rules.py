"""The catalogue of what a reader may remark."""

from opora.domain.problem import Severity
from opora.exchange import text_rules
from opora.exchange.rule import Rule

MISSING_SCHOOL = Rule(
    "missing-school",
    Severity.ERROR,
    "В строке не названа школа. Заполните столбец «{column}».",
    "A template row without a school name.",
)
UNKNOWN_SUBJECT = Rule(
    "unknown-subject",
    Severity.WARNING,
    "Предмет «{value}» не встречался раньше; результат учтён под этим названием. "
    "Если это опечатка, исправьте название предмета.",
    "The subject is kept as written, in lower case.",
)
MISSING_SUBJECT = Rule(
    "missing-subject",
    Severity.ERROR,
    "Предмет не назван: «{value}». Допишите предмет, например «математика».",
    "A procedure without a subject cannot be told from others.",
)
UNKNOWN_KIND = Rule(
    "unknown-kind",
    Severity.ERROR,
    "Вид процедуры не разобран: «{value}». Укажите ВПР, ОГЭ, ЕГЭ, ГВЭ, "
    "«диагностическая работа» или «мониторинг».",
    "The kind of procedure cannot be made out.",
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
BAD_GRADE = Rule(
    "bad-grade",
    Severity.ERROR,
    "Класс не разобран: «{value}». Укажите число от 1 до 12; у ВПР класс обязателен.",
    "The grade is missing for a ВПР or is not a number from 1 to 12.",
)
BAD_NUMBER = Rule(
    "bad-number",
    Severity.ERROR,
    "В столбце «{column}» стоит «{value}», а ожидается число не меньше нуля. "
    "Исправьте число; до этого оно не учитывается.",
    "A count, score or share is not a number; a bad count leaves the outcome without counts.",
    about_counts=True,
)
UNCLEAR_ANSWER = Rule(
    "unclear-answer",
    Severity.WARNING,
    "В столбце «{column}» стоит «{value}», а ожидается «да» или «нет». Ответ не учтён.",
    "Neither yes nor no.",
)
LOW_EXCEEDS_PARTICIPANTS = Rule(
    "low-exceeds-participants",
    Severity.ERROR,
    "Ниже минимума {low}, а участников всего {participants}. "
    "Сверьте оба числа с первичным документом; до исправления они не учитываются.",
    "More pupils below the minimum than took part; the outcome stays without counts.",
    about_counts=True,
)
MARKS_DO_NOT_SUM = Rule(
    "marks-do-not-sum",
    Severity.ERROR,
    "Отметки не сходятся: {difference}. Сверьте с первичным документом; "
    "до исправления числа этой строки не учитываются.",
    "Marks 2–5 do not add up to the participants, or mark 2 differs from the low results.",
    about_counts=True,
)
MARKS_INCOMPLETE = Rule(
    "marks-incomplete",
    Severity.WARNING,
    "Указаны не все четыре отметки, поэтому распределение отметок не учтено. "
    "Заполните все столбцы «Отметка 2» – «Отметка 5», где отметок нет — поставьте 0.",
    "Some of the marks 2–5 are empty; an empty mark is not zero.",
)
MEAN_OUTSIDE_SCALE = Rule(
    "mean-outside-scale",
    Severity.WARNING,
    "Средний балл {mean} больше максимального {maximum}; оба балла не учтены. "
    "Сверьте их с первичным документом.",
    "The mean score exceeds the maximum; both are left out.",
)
SHARE_CONTRADICTS_COUNTS = Rule(
    "share-contradicts-counts",
    Severity.WARNING,
    "Напечатано {printed}, а {low} из {participants} — это {computed}; {likely}"
    "сверьте с первичным документом. Учтены числа, а не процент.",
    "Counts win over a printed percentage; the contradiction stays visible until resolved.",
    about_counts=True,
)
COUNTS_MISSING_STATED_LOW = Rule(
    "counts-missing-stated-low",
    Severity.WARNING,
    "Результат назван низким, но числа участников не приведены: он показан, но не учтён. "
    "Впишите, сколько участников и сколько из них ниже минимума.",
    "A procedure called low without counts is shown and never counted.",
    about_counts=True,
)
COUNTS_MISSING = Rule(
    "counts-missing",
    Severity.WARNING,
    "Не указано, сколько участников или сколько из них ниже минимума: доля не считается. "
    "Впишите оба числа или все четыре отметки.",
    "Without both counts there is no share.",
    about_counts=True,
)
PERCENT_ONLY = Rule(
    "percent-only",
    Severity.WARNING,
    "Указана только доля {printed} без чисел: она показана, но не учтена. "
    "Впишите, сколько участников и сколько из них ниже минимума.",
    "A printed percentage without counts is shown and never counted.",
    about_counts=True,
)
ZERO_PARTICIPANTS = Rule(
    "zero-participants",
    Severity.WARNING,
    "Участников 0: доля не считается. Если процедуру писали, впишите число участников.",
    "Nobody took part; there is no share.",
    about_counts=True,
)
DUPLICATE_ROW = Rule(
    "duplicate-row",
    Severity.WARNING,
    "Тот же результат уже прочитан ({first}); он учтён один раз. Удалите лишнюю строку.",
    "The same school and procedure with the same counts.",
)
CONFLICTING_ROWS = Rule(
    "conflicting-rows",
    Severity.ERROR,
    "У одной школы по одной процедуре разные числа: {variants}. Пока не выбрано верное, "
    "результат не учитывается; оставьте одну строку.",
    "The same school and procedure with different counts: one outcome without counts.",
    about_counts=True,
)
SEASON_NOT_STATED = Rule(
    "season-not-stated",
    Severity.NOTICE,
    "У ВПР {year} года не указан сезон. Осенью {year} года писали работы за прошлый класс, "
    "поэтому класс программы и класс участников могли различаться; уточните сезон.",
    "Works moved to the autumns of 2020 and 2022 were written by the next grade.",
)
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
    "Проверьте, не сдвинулись ли ячейки; подпишите столбец по шаблону или удалите.",
    "Told once for each column, at its first value.",
)
SHEET_NOT_READ = Rule(
    "sheet-not-read",
    Severity.WARNING,
    "Лист «{value}» не прочитан: на нём нет строки заголовков шаблона.",
    "A sheet without the template's header row.",
)
NAME_DECISION_APPLIED = Rule(
    "name-decision-applied",
    Severity.NOTICE,
    "Название «{value}» читается как «{name}» (строк: {rows}). Решил: {who}; основание: {why}.",
    "A decision from the file of names was applied.",
)
NAME_DECISION_UNUSED = Rule(
    "name-decision-unused",
    Severity.NOTICE,
    "Решение о названии «{value}» не понадобилось: такого названия в прочитанных файлах нет.",
    "A decision that no row needed.",
)
NAME_DECISION_ELSEWHERE = Rule(
    "name-decision-elsewhere",
    Severity.NOTICE,
    "Решение о названии «{value}» не применено: в нём муниципалитет «{decided}», "
    "а в прочитанных файлах муниципалитет этой школы — {there}. Исправьте муниципалитет в решении.",
    "A decision whose name is there, in another municipality.",
)
NAME_DECISION_EMPTY = Rule(
    "name-decision-empty",
    Severity.NOTICE,
    "Решение в строке {row} не применено: столбец «Решение» пуст. "
    "Напишите «одна школа» или «разные школы».",
    "A line of the file of names in which nothing is decided yet.",
)
CONTRADICTION_RESOLVED = Rule(
    "contradiction-resolved",
    Severity.NOTICE,
    "Расхождение разрешено: учтено {low} из {participants}. Решил: {who}; основание: {why}. "
    "В источнике: {printed}",
    "A person stated the right counts, with a reason.",
)
RESOLUTION_UNUSED = Rule(
    "resolution-unused",
    Severity.NOTICE,
    "Решение по замечанию {value} не понадобилось: "
    "такого замечания о числах в прочитанных файлах нет.",
    "A resolution that answers no remark about counts.",
)
UNDESCRIBED_PROBLEM = Rule(
    "undescribed-problem",
    Severity.WARNING,
    "Замечание {value} упомянуто в файле результатов, но не описано в нём. "
    "Найдите его в файле замечаний той программы, которая записала результаты.",
    "A file of outcomes made by another program names a problem without describing it.",
)

RULES: tuple[Rule, ...] = tuple(
    sorted(
        (
            value
            for value in [*globals().values(), *vars(text_rules).values()]
            if isinstance(value, Rule)
        ),
        key=lambda rule: rule.code,
    )
)
