"""The data of a ruleset in Russian phrases; an unknown number is named, never left out."""

from collections.abc import Mapping
from fractions import Fraction
from typing import Any

from opora.domain.procedure_kind import ProcedureKind
from opora.language.enumeration import joined
from opora.language.numbers import decimal, percent
from opora.language.plurals import counted
from opora.rulesets.criterion import Over

UNKNOWN = "число не известно"


def criterion_phrase(data: Mapping[str, Any]) -> str:
    """«не менее 2 низких результатов всего за все годы», with a band where there is one."""
    if data["min_low"] is None:
        return f"{UNKNOWN}: сколько низких результатов {_over(data)}"
    number = counted(data["min_low"], "низкого результата", *["низких результатов"] * 2)
    same = " по одной и той же процедуре" if data.get("same_procedure") else ""
    return f"не менее {number}{same} {_over(data)}{_band(data)}"


def trend_phrase(data: Mapping[str, Any]) -> str:
    """The rise of one procedure's share that counts as a worsening trend."""
    points = decimal(Fraction(data["min_rise"]) * 100, 0)
    return (
        f"доля по одной и той же процедуре выросла за последний год не менее чем на {points} п. п."
    )


def threshold_phrase(threshold: str | None) -> str:
    """From which share a result is low; the boundary belongs to it."""
    if threshold is None:
        return f"{UNKNOWN}: с какой доли результат низкий"
    return f"доля участников ниже минимума не менее {percent(Fraction(threshold), 0)}"


def counting_phrases(counts: Mapping[str, Any]) -> list[str]:
    """What the rule counts: kinds, subjects, the least number of participants, exclusions."""
    kinds = joined([ProcedureKind(kind).russian for kind in counts["kinds"]])
    subjects = counts["subjects"]
    fewest = counts["min_participants"]
    excluded = counts["excluded_school_kinds"]
    return [
        f"виды процедур: {kinds}",
        "предметы: " + ("все" if subjects == "all" else joined(subjects)),
        f"участников не менее {fewest}" if fewest else "минимума участников нет",
        f"не рассматриваются школы: {joined(excluded)}" if excluded else "исключений нет",
    ]


def unknown_number_phrase(path: str, data: Mapping[str, Any]) -> str:
    """What the number at a dotted path of a ruleset's data means."""
    part, *rest = path.split(".")
    if part == "low_result":
        return "порог, с которого результат считается низким"
    title = data[part][rest[0]]["title"]
    whose = {"criteria": "для критерия", "severity": "для категории"}[part]
    return f"сколько низких результатов нужно {whose} «{title}»"


def _over(data: Mapping[str, Any]) -> str:
    return {
        Over.TOTAL: "всего за рассматриваемые годы",
        Over.LAST_YEAR: "в последнем году",
        Over.EACH_YEAR: "в каждом из рассматриваемых лет",
    }[Over(data["over"])]


def _band(data: Mapping[str, Any]) -> str:
    if "threshold" not in data:
        return ""
    lower = percent(Fraction(data["threshold"]), 0)
    return f", где низким считается результат с долей от {lower} и ниже порога набора правил"
