"""How tasks are done: works in sight, and one of them."""

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_safe

from opora.reference.task_limits_library import task_limits
from opora_web.assessment.models import WorkCounts
from opora_web.diagnosis.forms.task_filter import TaskFilter
from opora_web.diagnosis.presenters.task_page import task_page
from opora_web.diagnosis.task_permissions import may_see_tasks
from opora_web.registry.permissions import require

_ON_A_PAGE = 50
_BY_SCHOOL = ("result__school__sort_key", "result__school__pk", "-result__school_year")


@require_safe
def tasks(request: HttpRequest) -> HttpResponse:
    """Works with points for tasks: schools by name, within a school the latest year first."""
    require(may_see_tasks(request.user))
    seen = WorkCounts.objects.visible_to(request.user).in_force().exclude(tasks__tasks=[])
    form = TaskFilter(request.GET, user=request.user, seen=seen)
    shown = form.narrowed(seen).select_related("result__school__municipality")
    ordered = shown.defer("scores", "tasks").order_by(
        *_BY_SCHOOL, "result__subject", "result__grade", "pk"
    )
    page = Paginator(ordered, _ON_A_PAGE).get_page(request.GET.get("page"))
    return render(request, "diagnosis/tasks.html", {"form": form, "page": page})


@require_safe
def work_tasks(request: HttpRequest, pk: int) -> HttpResponse:
    """One work of one school, task by task."""
    require(may_see_tasks(request.user))
    seen = WorkCounts.objects.visible_to(request.user).in_force()
    counts = get_object_or_404(seen.select_related("result__school__municipality__region"), pk=pk)
    context = {
        "counts": counts,
        "school": counts.result.school,
        "procedure": counts.result.procedure,
        "page": task_page(counts),
        "limits": task_limits(),
    }
    return render(request, "diagnosis/work_tasks.html", context)
