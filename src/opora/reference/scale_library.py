"""The mark scales that come with the method."""

from functools import cache

from opora.domain.procedure import Procedure
from opora.domain.procedure_kind import ProcedureKind
from opora.language.enumeration import joined
from opora.reference.mark_scale import MarkScale
from opora.reference.mark_scale_file import mark_scales_of
from opora.reference.mark_scale_table import MarkScaleTable
from opora.reference.packaged_tables import packaged_tables

_TAKE_MARKS = "Возьмите отметки из файла, где они есть."
_IN_PROTOCOL = frozenset({ProcedureKind.EGE, ProcedureKind.GVE})
_WITHOUT_GRADE = "не указан класс, а у каждого класса своя шкала. Укажите класс программы."


@cache
def mark_scale_table() -> MarkScaleTable:
    """All scales, loaded and checked once."""
    return MarkScaleTable(
        tuple(
            scale
            for name, content in packaged_tables("scales")
            for scale in mark_scales_of(name, content)
        )
    )


def scale_for(procedure: Procedure, region: str | None = None) -> MarkScale | None:
    """The scale by which the work was marked, or ``None``: then no mark can be derived.

    A moved work has the scale of the programme's grade and of the school year for which it stands:
    grade 5 of autumn 2020 is marked as grade 5 of 2019/20. A region without a scale of its own in
    the table gets the federal recommendation.
    """
    return mark_scale_table().find(procedure, region)


def why_no_mark(procedure: Procedure) -> str:
    """The sentence for a work without a scale: why, and what to do."""
    assert scale_for(procedure) is None, "there is a scale, so a mark can be derived"
    return f"{procedure.title}: отметку вывести нельзя — {_reason(procedure)}"


def _reason(procedure: Procedure) -> str:
    kind = procedure.kind
    if kind in _IN_PROTOCOL:
        return f"для {kind.russian} шкалы отметок нет, итог стоит в самом протоколе."
    if kind is ProcedureKind.VPR and procedure.grade is None:
        return _WITHOUT_GRADE
    if years := mark_scale_table().federal_years(procedure):
        known = joined([str(year) for year in years])
        return (
            f"шкала известна за {known}, а нужна за {procedure.school_year}; "
            f"чужая не годится, потому что шкалы меняются. {_TAKE_MARKS}"
        )
    return f"шкала перевода баллов в отметки не известна. {_TAKE_MARKS}"
