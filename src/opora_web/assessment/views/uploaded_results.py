"""Results of an upload one by one."""

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from opora_web.assessment.intake.reading_files import read_reading
from opora_web.assessment.presenters.result_lines import result_lines
from opora_web.assessment.presenters.upload_parts import Part, parts_of
from opora_web.assessment.views.own_upload import seen_upload

_ON_A_PAGE = 50


@require_safe
def results(request: HttpRequest, pk: int) -> HttpResponse:
    """By municipality, school and procedure, in pages."""
    shown = seen_upload(request, pk)
    intake = read_reading(shown)
    page = Paginator(intake.outcomes, _ON_A_PAGE).get_page(request.GET.get("page"))
    printed = {one.code: one for one in shown.printed_schools.select_related("school")}
    lines = result_lines(page.object_list, intake, printed)
    context = {"page": page, "lines": lines, **parts_of(shown, request.user, Part.RESULTS)}
    return render(request, "assessment/uploaded_results.html", context)
