"""A what-if: a ruleset with some of its numbers changed. Never official."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from fractions import Fraction
from typing import Any

from opora.domain.errors import OporaError
from opora.domain.procedure_kind import ProcedureKind
from opora.domain.school_year import SchoolYear
from opora.language.enumeration import joined
from opora.language.numbers import percent
from opora.rulesets.document import RulesetDocument
from opora.rulesets.parameter import parse_parameter


@dataclass(frozen=True)
class Scenario:
    """What is changed in a ruleset; ``settings`` maps dotted paths of its data to typed texts."""

    document: RulesetDocument
    threshold: Fraction | None = None
    min_participants: int | None = None
    kinds: tuple[ProcedureKind, ...] = ()
    subjects: tuple[str, ...] = ()
    criteria: tuple[str, ...] = ()
    settings: Mapping[str, str] = field(default_factory=dict)

    def changed(self) -> RulesetDocument:
        """The document with the changes made; an unknown criterion or path is refused."""
        changes: dict[str, Any] = {}
        if self.threshold is not None:
            changes["low_result.threshold"] = str(self.threshold)
        if self.min_participants is not None:
            changes["counts.min_participants"] = self.min_participants
        if self.kinds:
            changes["counts.kinds"] = [kind.value for kind in self.kinds]
        if self.subjects:
            changes["counts.subjects"] = list(self.subjects)
        if self.criteria:
            changes["criteria"] = _chosen(self.document.data["criteria"], self.criteria)
        asked = {path: parse_parameter(path, text) for path, text in self.settings.items()}
        return self.document.with_changes({**changes, **asked})

    def descriptions(self) -> tuple[str, ...]:
        """The changes as Russian phrases, for the watermark and the method section."""
        phrases = []
        if self.threshold is not None:
            phrases.append(f"порог низкого результата — {percent(self.threshold)}")
        if self.min_participants is not None:
            phrases.append(f"учитываются результаты от {self.min_participants} участников")
        if self.kinds:
            phrases.append("учитываются только " + joined([kind.russian for kind in self.kinds]))
        if self.subjects:
            phrases.append("учитываются только предметы: " + joined(self.subjects))
        if self.criteria:
            known = self.document.data["criteria"]
            titles = [known[code]["title"] if code in known else code for code in self.criteria]
            phrases.append("применяется только " + joined([f"«{title}»" for title in titles]))
        phrases += [self._setting(path, value) for path, value in self.settings.items()]
        return tuple(phrases)

    def _setting(self, path: str, value: str) -> str:
        """«Критерий 1: сколько нужно низких результатов — 3»; an unlabelled path as it is."""
        *place, number = path.split(".")
        label = _LABELS.get(number, path)
        entry = self.document.data
        for key in place:
            entry = entry[key] if isinstance(entry, Mapping) and key in entry else {}
        title = entry.get("title") if place and isinstance(entry, Mapping) else None
        return f"{title}: {label} — {value}" if title else f"{label} — {value}"


# What the last part of a parameter's path means.
_LABELS = {
    "threshold": "порог низкого результата",
    "min_low": "сколько нужно низких результатов",
    "min_participants": "сколько нужно участников",
    "window_years": "сколько лет рассматривается",
}


def _chosen(criteria: Mapping[str, Any], codes: tuple[str, ...]) -> dict[str, Any]:
    if missing := [code for code in codes if code not in criteria]:
        raise OporaError(
            f"Критерия «{missing[0]}» в наборе правил нет. Есть: {joined(list(criteria))}."
        )
    return {code: criteria[code] for code in criteria if code in codes}


def require_official(document: RulesetDocument, year: SchoolYear) -> None:
    """Refuse an official run of a draft or outside the years for which the method is in force."""
    name = document.ruleset_id
    advice = "Чтобы посмотреть, что было бы, добавьте --scenario: такой список не официальный."
    if document.is_draft:
        raise OporaError(f"Набор правил {name} — черновик, официально он не применяется. {advice}")
    if year not in document.valid_years:
        years = joined([str(valid.closing) for valid in document.valid_years])
        raise OporaError(
            f"Набор правил {name} действует для года {years}, а запрошен {year.closing}. {advice}"
        )
