"""What a reader may remark about the numbers of a result."""

from opora.domain.problem import Severity
from opora.exchange.rules.rule import Rule

BAD_NUMBER = Rule(
    "bad-number",
    Severity.ERROR,
    "В столбце «{column}» стоит «{value}», а ожидается число не меньше нуля. "
    "Исправьте число; до этого оно не учитывается.",
    "A count, score or share is not a number; a bad count leaves the outcome without counts.",
    about_counts=True,
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
PERCENT_ONLY = Rule(
    "percent-only",
    Severity.WARNING,
    "Указана только доля {printed} без чисел: она показана, но не учтена. "
    "Впишите, сколько участников и сколько из них ниже минимума.",
    "A printed percentage without counts is shown and never counted.",
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
COUNTS_MISSING_STATED_LOW = Rule(
    "counts-missing-stated-low",
    Severity.WARNING,
    "Результат назван низким, но числа участников не приведены: он показан, но не учтён. "
    "Впишите, сколько участников и сколько из них ниже минимума.",
    "A procedure called low without counts is shown and never counted.",
    about_counts=True,
)
ZERO_PARTICIPANTS = Rule(
    "zero-participants",
    Severity.WARNING,
    "Участников 0: доля не считается. Если работу писали, исправьте число участников.",
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
    "результат не учитывается; {advice}.",
    "The same school and procedure with different counts: one outcome without counts.",
    about_counts=True,
)
SAME_COUNTS_OTHER_SCORES = Rule(
    "same-counts-other-scores",
    Severity.WARNING,
    "Числа те же, что уже прочитаны ({first}), но средний балл {here}, а там {there}: это могут "
    "быть другие ученики. Учтено один раз; если это другой класс или день, сложите протоколы на "
    "листах одного файла, если повтор — уберите его.",
    "Two lists of pupils with equal counts and unequal scores: a part each, or a correction.",
)
PARTICIPANTS_DIFFER = Rule(
    "participants-differ",
    Severity.WARNING,
    "Здесь участников {here}, а там, откуда взяты числа ({first}), — {there}; учтено {there}. "
    "Отчёты могли выгрузить в разные дни, а в сравнение с журналом попадают не все; "
    "если отличие не объясняется, скачайте оба заново.",
    "A report without marks states another number of participants of the same work.",
)
