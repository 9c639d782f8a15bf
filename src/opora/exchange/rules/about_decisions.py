"""What a reader tells of the decisions of people: applied, or not needed."""

from opora.domain.problem import Severity
from opora.exchange.rules.rule import Rule

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
