"""Deficits of teachers: own, named for few, groups above a minimum for others."""

from django.core.paginator import Page, Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from opora.domain.school_year import SchoolYear
from opora.reference.teacher_self_assessment_library import self_assessment_for
from opora_web.accounts.models import User
from opora_web.assessment.present_year import present_school_year
from opora_web.diagnosis.actions.teachers import (
    assess_self,
    assign_methodist,
    release_methodist,
)
from opora_web.diagnosis.forms.teacher_forms import MethodistForm, SelfAssessmentForm
from opora_web.diagnosis.models import MethodistOfTeacher, TeacherDiagnosis
from opora_web.diagnosis.models.reach import schools_reached
from opora_web.diagnosis.models.risk_profile import READERS
from opora_web.diagnosis.models.teacher_diagnosis import TeacherDiagnosisQuerySet
from opora_web.diagnosis.presenters.teachers_page import (
    LEAST_SHOWN,
    named_rows,
    schools_of_teachers,
)
from opora_web.diagnosis.teacher_permissions import (
    may_assess,
    may_assign,
    may_see_groups,
    may_see_teachers,
    schools_of_role,
)
from opora_web.diagnosis.views.one_step import do_step
from opora_web.registry.models import School
from opora_web.registry.permissions import require
from opora_web.registry.roles import Role
from opora_web.registry.views.form_page import FormPage, answer, posted

_ON_A_PAGE = 50
_PLACES = ("teacher", "school__municipality")


@require_safe
def teachers(request: HttpRequest) -> HttpResponse:
    """What of the present school year the person may know."""
    require(may_see_teachers(request.user))
    year = SchoolYear(present_school_year())
    seen = TeacherDiagnosis.objects.visible_to(request.user).in_order().select_related(*_PLACES)
    named = [one for one in seen if one.teacher_id != request.user.pk]
    page, diagnoses = _by_school(request, year)
    assigned = MethodistOfTeacher.objects.visible_to(request.user).current()
    context = {
        "year": year,
        "own": named_rows(one for one in seen if one.teacher_id == request.user.pk),
        "named": named_rows(named),
        "sees_groups": may_see_groups(request.user),
        "page": page,
        "schools": schools_of_teachers(diagnoses),
        "least": LEAST_SHOWN,
        "assessed_at": schools_of_role(request.user, Role.TEACHER),
        "assigned_at": schools_of_role(request.user, Role.DEPUTY),
        "assigned": assigned.select_related("teacher", "methodist", "school").order_by(
            "teacher__full_name", "pk"
        ),
        "provenance": self_assessment_for(year).provenance,
    }
    return render(request, "diagnosis/teachers/teachers.html", context)


def _by_school(request: HttpRequest, year: SchoolYear) -> tuple[Page, TeacherDiagnosisQuerySet]:
    """A page of schools with diagnoses of the year, and those diagnoses."""
    of_year = TeacherDiagnosis.objects.filter(year=year.closing)
    reached = of_year.filter(school__in=schools_reached(request.user, *READERS))
    schools = School.objects.filter(pk__in=reached.values("school")).in_order()
    page = Paginator(schools, _ON_A_PAGE).get_page(request.GET.get("page"))
    shown = reached.filter(school__in=[one.pk for one in page])
    in_order = shown.order_by("school__sort_key", "school_id", "pk")
    return page, in_order.select_related("school__municipality")


def _reached(request: HttpRequest, pk: int) -> School:
    """The school, if the person reaches it at all; a stranger does not learn that it is there."""
    reached = School.objects.filter(pk__in=schools_reached(request.user, Role.TEACHER, *READERS))
    return get_object_or_404(reached.select_related("municipality__region"), pk=pk)


@require_http_methods(["GET", "HEAD", "POST"])
def assess(request: HttpRequest, pk: int) -> HttpResponse:
    """The teacher answers; nothing is typed."""
    school = _reached(request, pk)
    require(may_assess(request.user, school))
    year = SchoolYear(present_school_year())
    assessment = self_assessment_for(year)
    form = SelfAssessmentForm(posted(request)[0], assessment=assessment)

    def keep(**answers: int) -> str:
        assess_self(by=request.user, school=school, year=year, answers=answers)
        return reverse("diagnosis:teachers")

    page = FormPage(
        title=f"{assessment.title}, {year} учебный год",
        button="Готово",
        back=reverse("diagnosis:teachers"),
        back_title="Дефициты педагогов",
        act=keep,
        done="Самооценка записана. Её видите вы, заместитель директора и закреплённый методист.",
        explanation="Насколько трудно даётся каждое дело. Сами ответы не хранятся, хранится итог "
        "по четырём группам. Директор, координатор и регион его не видят. Анкета не подтверждена "
        "официально и ни на что не влияет.",
    )
    return answer(request, form, page)


@require_http_methods(["GET", "HEAD", "POST"])
def assign(request: HttpRequest, pk: int) -> HttpResponse:
    """A deputy says which methodist works with whom."""
    school = _reached(request, pk)
    require(may_assign(request.user, school))
    form = MethodistForm(posted(request)[0], school=school)

    def keep(*, teacher: User, methodist: User) -> str:
        assign_methodist(by=request.user, school=school, teacher=teacher, methodist=methodist)
        return reverse("diagnosis:teachers")

    page = FormPage(
        title=f"Методист педагога: {school.name}",
        button="Закрепить",
        back=reverse("diagnosis:teachers"),
        back_title="Дефициты педагогов",
        act=keep,
        done="Методист закреплён.",
        explanation="У педагога один методист; прежний перестанет видеть его самооценки.",
    )
    return answer(request, form, page)


@require_POST
def release(request: HttpRequest, pk: int) -> HttpResponse:
    """A deputy ends the work of a methodist with a teacher."""
    seen = MethodistOfTeacher.objects.visible_to(request.user).current()
    shown = get_object_or_404(seen.select_related("school__municipality__region"), pk=pk)
    require(may_assign(request.user, shown.school))
    return do_step(
        request,
        lambda: release_methodist(by=request.user, assignment=shown),
        done="Методист снят: самооценок этого педагога он больше не видит.",
        following=reverse("diagnosis:teachers"),
    )
