"""Refusing what an unconfirmed report is not known to have."""

from collections.abc import Iterable

from opora.domain.errors import OporaError
from opora.exchange.fis_oko.report_sheet import ReportSheet
from opora.language.enumeration import joined


def refuse_columns(report: ReportSheet, headers: Iterable[str]) -> None:
    """Raise ``OporaError`` that names the columns, if there are any."""
    named = [f"«{header}»" for header in headers]
    if named:
        raise refusal(report, f"столбцов {joined(named)} в описании этого отчёта нет")


def refusal(report: ReportSheet, why: str) -> OporaError:
    """The refusal of a report that is not as described, with what to take instead."""
    return OporaError(
        f"Файл «{report.file}», «{report.name.russian}»: {why}, поэтому отчёт не прочитан. "
        "Возьмите «Статистику по отметкам» или «Индивидуальные результаты» этой работы."
    )
