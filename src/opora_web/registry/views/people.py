"""Who has which role where."""

from datetime import date
from typing import Any

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_safe

from opora_web.registry.actions.memberships import end_membership
from opora_web.registry.forms.people_forms import EndMembershipForm, GrantForm
from opora_web.registry.models import Membership
from opora_web.registry.permissions import given_by, may_give, require, roles_given_by
from opora_web.registry.roles import Role
from opora_web.registry.views.form_page import FormPage, answer, posted
from opora_web.registry.views.granting import grant

_ON_A_PAGE = 100
_PLACES = ("user", "region", "municipality__region", "school__municipality__region")


@require_safe
def people(request: HttpRequest) -> HttpResponse:
    """Roles in the person's territory, the present ones first, by name."""
    seen = Membership.objects.visible_to(request.user).select_related(*_PLACES)
    ordered = seen.order_by("until", "user__full_name", "pk")
    page = Paginator(ordered, _ON_A_PAGE).get_page(request.GET.get("page"))
    may = given_by(request.user)
    rows = [(one, one.until is None and may(Role(one.role), one.territory)) for one in page]
    context = {"page": page, "rows": rows, "may_grant": bool(roles_given_by(request.user))}
    return render(request, "registry/people.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
def new_membership(request: HttpRequest) -> HttpResponse:
    """Give a role; who is not in the office yet is invited."""
    require(bool(roles_given_by(request.user)))
    form = GrantForm(*posted(request), user=request.user)

    def give(**told: Any) -> str:
        grant(request, **told)
        return reverse("registry:people")

    page = FormPage(
        title="Дать роль",
        button="Дать роль",
        back=reverse("registry:people"),
        back_title="Люди",
        act=give,
        done="Роль дана.",
    )
    return answer(request, form, page)


@require_http_methods(["GET", "HEAD", "POST"])
def membership_end(request: HttpRequest, pk: int) -> HttpResponse:
    """End a role."""
    seen = Membership.objects.visible_to(request.user).select_related(*_PLACES)
    membership = get_object_or_404(seen, pk=pk)
    require(may_give(request.user, Role(membership.role), membership.territory))
    form = EndMembershipForm(*posted(request))

    def end(*, until: date | None) -> str:
        end_membership(by=request.user, membership=membership, until=until)
        return reverse("registry:people")

    page = FormPage(
        title=f"Прекратить роль: {membership}",
        button="Прекратить роль",
        back=reverse("registry:people"),
        back_title="Люди",
        act=end,
        done="Роль прекращена.",
        explanation="Учётная запись останется; человек перестанет видеть то, что давала роль.",
    )
    return answer(request, form, page)
