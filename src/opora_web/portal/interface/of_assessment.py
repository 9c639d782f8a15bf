"""Results of procedures for programs."""

from typing import Any

from django.http import HttpRequest
from ninja import Field, Query, Router

from opora.domain.procedure_kind import ProcedureKind
from opora_web.accounts.models import TokenScope
from opora_web.assessment.models import Result
from opora_web.portal.interface.failures import FAILURES
from opora_web.portal.interface.shapes import (
    Key,
    Left,
    Page,
    ResultShape,
    Window,
    Word,
    Year,
    narrowed,
    page_of,
)
from opora_web.portal.interface.token_auth import TokenAuth


class AskedResults(Window):
    """Which results are asked for."""

    school: Key | Left = Field(None, description="номер школы")
    school_year: Year | Left = Field(None, description="год, которым закончился учебный год")
    kind: ProcedureKind | Left = Field(None, description="вид процедуры")
    subject: Word | Left = Field(None, description="предмет, как в Опоре")


router = Router(auth=TokenAuth(TokenScope.RESULTS), tags=["Результаты"])


@router.get("/results", response={200: Page[ResultShape], **FAILURES}, summary="Результаты")
def results(request: HttpRequest, asked: Query[AskedResults]) -> dict[str, Any]:
    """Действующие: без отменённых загрузок и без тех, вместо которых выбран другой результат."""
    shown = Result.objects.visible_to(request.user).in_force()
    shown = narrowed(shown, asked, "school", "school_year", "kind", "subject")
    return page_of(shown.order_by("school", "school_year", "pk"), asked)
