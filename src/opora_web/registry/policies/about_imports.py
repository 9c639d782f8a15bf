"""What may happen to a file of schools by how far it has come."""

from collections.abc import Sequence

from opora.language.plurals import counted
from opora_web.registry.imports.compared_row import ComparedRow
from opora_web.registry.models import (
    ImportRow,
    ImportState,
    RowDecision,
    RowState,
    School,
    SchoolImport,
)
from opora_web.ui.refused import Refused


def check_is_preview(school_import: SchoolImport) -> None:
    """Only what waits for consent is decided and loaded."""
    if school_import.state != ImportState.PREVIEW:
        state = ImportState(school_import.state).label
        raise Refused(f"Файл «{school_import}» уже {state}. Чтобы загрузить снова, выберите файл.")


def check_is_applied(school_import: SchoolImport) -> None:
    """Only what was loaded is undone."""
    if school_import.state != ImportState.APPLIED:
        state = ImportState(school_import.state).label
        raise Refused(f"Отменять нечего: файл «{school_import}» {state}.")


def decisions_for(row: ImportRow) -> tuple[RowDecision, ...]:
    """What can be said of a doubtful row; a code that is taken cannot be a new school's."""
    if row.school is None:
        return RowDecision.NEW_SCHOOL, RowDecision.SKIP
    same = (RowDecision.SAME_SCHOOL, RowDecision.RENAMED)
    if row.found_by_code:
        return *same, RowDecision.SKIP
    return *same, RowDecision.NEW_SCHOOL, RowDecision.SKIP


def check_decision_fits(row: ImportRow, decision: RowDecision) -> None:
    """A doubtful row is decided by one of the answers that it was shown with."""
    if row.state != RowState.DOUBTFUL or decision not in decisions_for(row):
        raise Refused(f"{row.place}: так решить нельзя. Выберите один из предложенных ответов.")


def check_is_decided(rows: Sequence[ImportRow]) -> None:
    """Nothing doubtful is loaded silently."""
    open_rows = [row for row in rows if row.state == RowState.DOUBTFUL and not row.decision]
    if open_rows:
        number = counted(len(open_rows), "строке", "строкам", "строкам")
        raise Refused(
            f"Сначала решите, что делать, по {number}: {', '.join(row.place for row in open_rows)}."
        )


def check_nothing_changed(rows: Sequence[ImportRow], again: Sequence[ComparedRow]) -> None:
    """What is loaded is what was shown: the registry has not moved since."""
    for row, now in zip(rows, again, strict=True):
        changes = {field: list(pair) for field, pair in now.changes.items()}
        if (row.state, row.school, row.changes) != (now.state, now.school, changes):
            raise Refused(
                f"{row.place}: с тех пор как файл прочитан, реестр изменился. Выберите файл ещё "
                "раз: он будет сверен заново."
            )


def nothing_stands_on(school: School, names: Sequence[str]) -> Refused:
    """Why a school that a file brought cannot be taken back."""
    return Refused(
        f"Школу «{school}» нельзя убрать: на ней уже держатся другие записи "
        f"({', '.join(sorted(set(names)))}). Уберите сначала их или оставьте загрузку."
    )


def changed_since(school: School) -> Refused:
    """Why a change that a file brought cannot be taken back."""
    return Refused(
        f"Сведения о школе «{school}» после загрузки меняли. Отмените эти изменения в карточке "
        "школы или оставьте загрузку."
    )
