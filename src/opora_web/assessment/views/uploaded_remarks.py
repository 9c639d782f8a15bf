"""Remarks about an upload: by rule, one rule in pages, all as a table."""

from io import StringIO
from pathlib import Path
from tempfile import TemporaryDirectory

from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from opora.exchange.csv_table import write_csv
from opora.exchange.xlsx_table import TableSheet, write_xlsx
from opora_web.assessment.models import Upload
from opora_web.assessment.presenters.remark_groups import remark_groups
from opora_web.assessment.presenters.remark_table import HEADER, WIDTHS, remark_cells
from opora_web.assessment.presenters.upload_parts import Part, parts_of
from opora_web.assessment.views.own_upload import fed_upload
from opora_web.audit.actions import record_export

_ON_A_PAGE = 50
_FORMS = ("xlsx", "csv")


@require_safe
def remarks(request: HttpRequest, pk: int) -> HttpResponse:
    """A group for each rule. Remarks quote cells of files: they are for who works on them."""
    shown = fed_upload(request, pk)
    context = {"groups": remark_groups(shown), **parts_of(shown, request.user, Part.REMARKS)}
    return render(request, "assessment/uploaded_remarks.html", context)


@require_safe
def remarks_by_rule(request: HttpRequest, pk: int, rule: str) -> HttpResponse:
    """Every remark of one rule, in pages, as a person goes through the files."""
    shown = fed_upload(request, pk)
    told = shown.remarks.filter(rule=rule).select_related("file")
    told = told.order_by("file__position", "sheet", "row", "pk")
    page = Paginator(told, _ON_A_PAGE).get_page(request.GET.get("page"))
    if not page.paginator.count:
        raise Http404
    context = {"page": page, **parts_of(shown, request.user, Part.REMARKS)}
    return render(request, "assessment/remarks_by_rule.html", context)


@require_safe
def remarks_file(request: HttpRequest, pk: int, form: str) -> HttpResponse:
    """All remarks as a table, always as an attachment."""
    shown = fed_upload(request, pk)
    if form not in _FORMS:
        raise Http404
    record_export(shown, by=request.user, title=f"замечания, загрузка № {pk}")
    content = _workbook(shown) if form == "xlsx" else _text(shown)
    name = f"zamechaniya-{pk}.{form}"
    return HttpResponse(
        content,
        content_type="application/octet-stream",
        headers={"Content-Disposition": f'attachment; filename="{name}"'},
    )


def _workbook(shown: Upload) -> bytes:
    rows = remark_cells(shown)
    sheet = TableSheet("Замечания", HEADER, rows, widths=WIDTHS, wrapped=True)
    with TemporaryDirectory() as folder:
        path = Path(folder) / "remarks.xlsx"
        write_xlsx(path, [sheet])
        return path.read_bytes()


def _text(shown: Upload) -> bytes:
    stream = StringIO()
    write_csv(stream, HEADER, remark_cells(shown))
    return stream.getvalue().encode("utf-8-sig")
