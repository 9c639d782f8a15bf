"""A file of schools as its preview shows it: rows by what they mean for the registry."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from opora.domain.school_year import SchoolYear
from opora_web.registry.forms.import_forms import DecisionsForm
from opora_web.registry.imports.columns import NAME
from opora_web.registry.imports.form_comparison import CONTEXT
from opora_web.registry.models import (
    CodeSystem,
    ImportRow,
    ImportState,
    RowState,
    SchoolImport,
    SchoolKind,
)

_TONES = {
    RowState.DOUBTFUL: "warn",
    RowState.REFUSED: "danger",
    RowState.NEW: "good",
    RowState.CHANGED: "info",
    RowState.SAME: "neutral",
}
_TITLES = {
    RowState.DOUBTFUL: "Нужно решение",
    RowState.REFUSED: "Не будут загружены",
    RowState.NEW: "Новые школы",
    RowState.CHANGED: "Изменения",
    RowState.SAME: "Без изменений",
}


@dataclass(frozen=True)
class PreviewRow:
    """One row in words; ``question`` is the field of its decision."""

    row: ImportRow
    name: str
    changes: tuple[str, ...]
    question: Any = None


@dataclass(frozen=True)
class RowGroup:
    """Rows of one meaning."""

    title: str
    tone: str
    rows: tuple[PreviewRow, ...]


@dataclass(frozen=True)
class ImportPage:
    """Groups in the order in which they need a person, and what can be done now."""

    groups: tuple[RowGroup, ...]
    total: int
    undecided: int
    is_preview: bool
    is_applied: bool
    school_year: str = ""


def present_import(shown: SchoolImport, form: DecisionsForm) -> ImportPage:
    """Every row of the file stands in exactly one group."""
    rows = list(shown.rows.select_related("school", "municipality").order_by("position"))
    groups = tuple(
        RowGroup(_TITLES[state], tone, same)
        for state, tone in _TONES.items()
        if (same := tuple(_row(row, form) for row in rows if row.state == state))
    )
    return ImportPage(
        groups=groups,
        total=len(rows),
        undecided=sum(row.state == RowState.DOUBTFUL and not row.decision for row in rows),
        is_preview=shown.state == ImportState.PREVIEW,
        is_applied=shown.state == ImportState.APPLIED,
        school_year=str(SchoolYear(shown.year)) if shown.year else "",
    )


def _row(row: ImportRow, form: DecisionsForm) -> PreviewRow:
    name = f"row-{row.pk}"
    question = form[name] if name in form.fields else None
    return PreviewRow(row, row.cells.get(NAME, ""), tuple(_changes(row.changes)), question)


def _changes(changes: Mapping[str, tuple[str, str]]) -> list[str]:
    told = []
    for field, (before, after) in changes.items():
        if field == CONTEXT:
            former = f", вместо прежних {before}" if before else ""
            told.append(f"контекстные данные: ответов {after}{former}")
        elif field == "kind":
            was = SchoolKind(before).label if before else "не указан"
            told.append(f"вид: {was} → {SchoolKind(after).label}")
        else:
            told.append(f"{CodeSystem(field).label}: {after}")
    return told
