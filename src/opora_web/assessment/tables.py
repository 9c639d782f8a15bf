"""Lists of assessment that a person may take away as workbooks."""

from collections.abc import Sequence
from typing import Any

from django.db.models import QuerySet
from django.http import QueryDict

from opora.domain.school_year import SchoolYear
from opora.exchange.csv_table import Cell
from opora_web.assessment.forms.board_form import BoardForm
from opora_web.assessment.forms.contradiction_filter import ContradictionFilter
from opora_web.assessment.forms.result_filter import ResultFilter
from opora_web.assessment.models import Contradiction, Result
from opora_web.assessment.presenters.board import BoardRow, Handing, board_of
from opora_web.assessment.presenters.shown_results import shown_result, shown_with
from opora_web.jobs.list_tables import ListTable
from opora_web.registry.models import School

_BY_SCHOOL = ("school__sort_key", "school__pk", "-school_year", "kind", "subject", "grade", "pk")
_HANDINGS = {
    Handing.MISSING: "результата нет",
    Handing.WITHOUT_COUNTS: "результат без чисел",
    Handing.HANDED_IN: "результат есть",
    Handing.NOT_EXPECTED: "не участвует",
}


def _results(user: Any, narrowing: QueryDict) -> QuerySet[Result]:
    seen = Result.objects.visible_to(user).taken_in()
    narrowed = ResultFilter(narrowing, user=user, seen=seen).narrowed(seen)
    return shown_with(narrowed.order_by(*_BY_SCHOOL))


def _result_cells(result: Any) -> Sequence[Cell]:
    shown = shown_result(result)
    return (
        shown.school.name,
        shown.school.municipality.name,
        shown.title,
        shown.school_year,
        shown.low,
        shown.participants,
        shown.share,
        shown.interval,
        shown.not_counted or "учитывается",
        shown.as_given,
        result.source,
    )


def _contradictions(user: Any, narrowing: QueryDict) -> QuerySet[Contradiction]:
    seen = Contradiction.objects.visible_to(user)
    shown = ContradictionFilter(narrowing, user=user).narrowed(seen).urgent_first()
    return shown.select_related("school__municipality", "decided_by")


def _contradiction_cells(contradiction: Any) -> Sequence[Cell]:
    return (
        contradiction.school.name,
        contradiction.school.municipality.name,
        contradiction.procedure.title,
        str(SchoolYear(contradiction.school_year)),
        contradiction.get_rule_display(),
        contradiction.sentence,
        contradiction.get_state_display(),
        contradiction.decided_how,
        contradiction.reason or contradiction.withdrawn_because,
        contradiction.decided_by.full_name if contradiction.decided_by else "",
    )


def _board(user: Any, narrowing: QueryDict) -> Sequence[BoardRow]:
    form = BoardForm(narrowing, user=user)
    form.is_valid()
    asked = form.cleaned_data
    municipality = asked.get("municipality") or form.fields["municipality"].queryset.first()
    if not (municipality and asked.get("year") and asked.get("procedure")):
        return ()
    seen = School.objects.visible_to(user).filter(municipality=municipality)
    board = board_of(municipality, asked["year"], asked["procedure"])
    return board.only(set(seen.values_list("pk", flat=True))).rows


def _board_cells(row: Any) -> Sequence[Cell]:
    return (
        row.school.name,
        _HANDINGS[row.handing],
        row.result.source if row.result else "",
        row.mark.reason if row.mark else "",
    )


TABLES = (
    ListTable(
        name="rezultaty",
        title="Результаты",
        columns=(
            *("Школа", "Муниципалитет", "Процедура", "Учебный год", "Ниже минимума"),
            *("Участников", "Доля ниже минимума", "Интервал 95 %", "Как учтено"),
            *("Было в источнике", "Источник"),
        ),
        rows=_results,
        cells=_result_cells,
    ),
    ListTable(
        name="protivorechiya",
        title="Противоречия",
        columns=(
            *("Школа", "Муниципалитет", "Процедура", "Учебный год", "Что не сходится"),
            *("Противоречие", "Состояние", "Решение", "Почему", "Кто решил"),
        ),
        rows=_contradictions,
        cells=_contradiction_cells,
    ),
    ListTable(
        name="kto-ne-sdal",
        title="Кто не сдал",
        columns=("Школа", "Состояние", "Источник", "Почему не участвует"),
        rows=_board,
        cells=_board_cells,
    ),
)
