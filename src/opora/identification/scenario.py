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


@dataclass(frozen=True)
class Scenario:
    """What is changed; ``settings`` maps dotted paths of the ruleset's data to values."""

    threshold: Fraction | None = None
    min_participants: int | None = None
    kinds: tuple[ProcedureKind, ...] = ()
    subjects: tuple[str, ...] = ()
    criteria: tuple[str, ...] = ()
    settings: Mapping[str, Any] = field(default_factory=dict)

    def apply(self, document: RulesetDocument) -> RulesetDocument:
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
            changes["criteria"] = _chosen(document.data["criteria"], self.criteria)
        return document.with_changes({**changes, **self.settings})

    def descriptions(self) -> tuple[str, ...]:
        """The changes as Russian phrases, for the watermark and the method section."""
        phrases = []
        if self.threshold is not None:
            phrases.append(f"порог низкого результата {percent(self.threshold)}")
        if self.min_participants is not None:
            phrases.append(f"учитываются результаты от {self.min_participants} участников")
        if self.kinds:
            phrases.append("учитываются только " + joined([kind.russian for kind in self.kinds]))
        if self.subjects:
            phrases.append("учитываются только предметы: " + joined(self.subjects))
        if self.criteria:
            phrases.append("применяются только критерии: " + joined(self.criteria))
        phrases += [f"{_label(path)} = {value}" for path, value in self.settings.items()]
        return tuple(phrases)


# What the last part of a parameter's path means; the path itself stays, it is what a person types.
_LABELS = {
    "threshold": "порог низкого результата",
    "min_low": "сколько нужно низких результатов",
    "min_participants": "сколько нужно участников",
    "window_years": "сколько лет рассматривается",
}


def _label(path: str) -> str:
    label = _LABELS.get(path.rsplit(".", 1)[-1])
    return f"{label} ({path})" if label else path


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
