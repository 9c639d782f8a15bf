"""Risk profiles: the list, one of them, those of one school."""

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.views.decorators.http import require_safe

from opora_web.audit.presenters import history
from opora_web.diagnosis.forms.profile_filter import ProfileFilter
from opora_web.diagnosis.models import RiskProfile
from opora_web.diagnosis.presenters.profile_buttons import buttons_of
from opora_web.diagnosis.presenters.profile_page import present_profile
from opora_web.diagnosis.presenters.profile_rows import profile_rows
from opora_web.diagnosis.profile_permissions import (
    may_draft,
    may_draft_some,
    may_prepare_answers,
    may_see_profiles,
)
from opora_web.registry.models import School
from opora_web.registry.models.own_territory import records_of
from opora_web.registry.permissions import require

_ABOUT = (
    *("school__municipality__region", "amends", "by", "answered_by", "signed_by"),
    "school__merged_into",
)
_ON_A_PAGE = 50


@require_safe
def profiles(request: HttpRequest) -> HttpResponse:
    """Profiles in sight by the name of the school."""
    require(may_see_profiles(request.user))
    narrowing = ProfileFilter(request.GET, user=request.user)
    seen = narrowing.narrowed(RiskProfile.objects.visible_to(request.user)).in_order()
    about = seen.select_related("school__municipality")
    page = Paginator(about, _ON_A_PAGE).get_page(request.GET.get("page"))
    context = {
        "form": narrowing,
        "page": page,
        "rows": profile_rows(page),
        "is_narrowed": any(narrowing.cleaned_data.values()),
        "may_draft": may_draft_some(request.user),
    }
    return render(request, "diagnosis/profiles/profiles.html", context)


@require_safe
def profile(request: HttpRequest, pk: int) -> HttpResponse:
    """One profile with its picture, its factors and what can be done now."""
    shown = seen_profile(request, pk)
    context = {
        "shown": shown,
        "page": present_profile(shown, sees_prepared=may_prepare_answers(request.user, shown)),
        "buttons": buttons_of(shown, request.user),
        "history": history(shown),
    }
    return render(request, "diagnosis/profiles/profile.html", context)


@require_safe
def school_profiles(request: HttpRequest, pk: int) -> HttpResponse:
    """The profiles of one school, the newest first.

    A tab stands on the pages of everybody who sees the school: who reads no profiles is told so.
    """
    school = get_object_or_404(School.objects.visible_to(request.user), pk=pk)
    records = records_of(frozenset({school.pk}))
    seen = RiskProfile.objects.visible_to(request.user).filter(school__in=records)
    about = seen.in_order().select_related("school__municipality")
    context = {
        "school": school,
        "rows": profile_rows(about),
        "may_see": may_see_profiles(request.user),
        "may_draft": school.merged_into_id is None and may_draft(request.user, school),
    }
    return render(request, "diagnosis/profiles/school_profiles.html", context)


def seen_profile(request: HttpRequest, pk: int) -> RiskProfile:
    """The profile, if the person sees it; else there is none."""
    records = RiskProfile.objects.visible_to(request.user).select_related(*_ABOUT)
    return get_object_or_404(records, pk=pk)


def profile_address(shown: RiskProfile) -> str:
    """The page of the profile."""
    return reverse("diagnosis:profile", args=[shown.pk])
