"""A list of schools under adverse conditions, made by an index of the context form."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from opora_web.identification.actions.adverse_lists import make_adverse_list
from opora_web.identification.forms.adverse_list_form import AdverseAmendmentForm, AdverseListForm
from opora_web.identification.list_permissions import territories_of_lists
from opora_web.identification.models import SchoolList
from opora_web.identification.views.lists import list_address
from opora_web.registry.models import ContextForm
from opora_web.registry.permissions import require
from opora_web.registry.views.form_page import FormPage, answer, posted

_NOT_CONFIRMED = (
    "Индекс считается по контекстным формам, которые школы уже заполнили. Его веса и порог "
    "официально не подтверждены; до приказа список расчётный. К списку ШНОР он не относится."
)


@require_http_methods(["GET", "HEAD", "POST"])
def new_adverse(request: HttpRequest) -> HttpResponse:
    """Make a list of the forms of a year."""
    territories = territories_of_lists(request.user)
    require(bool(territories))
    form = AdverseListForm(posted(request)[0], territories=territories, years=_years(request))

    def make(**told: Any) -> str:
        return list_address(make_adverse_list(by=request.user, **told))

    page = FormPage(
        title="Список ШНСУ по контекстным формам",
        button="Составить список",
        back=f"{reverse('identification:lists')}?vid=shnsu",
        back_title="Списки ШНСУ",
        act=make,
        done="Список составлен. Он расчётный: теперь известите школы.",
        explanation=_NOT_CONFIRMED,
    )
    return answer(request, form, page)


def amend_adverse(request: HttpRequest, shown: SchoolList) -> HttpResponse:
    """A new version by the forms as they are now."""
    initial = {"index_id": shown.index_id, "school_year": shown.index_data["school_year"]}
    form = AdverseAmendmentForm(posted(request)[0], years=_years(request), initial=initial)

    def make(**told: Any) -> str:
        made = make_adverse_list(
            by=request.user,
            territory=shown.territory,
            year=shown.year,
            title=shown.title,
            amends=shown,
            **told,
        )
        return list_address(made)

    page = FormPage(
        title=f"Новая редакция: {shown.title}",
        button="Составить новую редакцию",
        back=list_address(shown),
        back_title=shown.title,
        act=make,
        done="Новая редакция составлена. Прежняя действует, пока новую не утвердит приказ.",
        explanation=_NOT_CONFIRMED,
    )
    return answer(request, form, page)


def _years(request: HttpRequest) -> list[int]:
    seen = ContextForm.objects.visible_to(request.user).order_by("-year")
    return list(seen.values_list("year", flat=True).distinct())
