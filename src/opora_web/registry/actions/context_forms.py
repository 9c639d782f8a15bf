"""Keeping what schools answered in context forms, and taking it back."""

from typing import Any

from django.db import transaction

from opora_web.audit.actions import record
from opora_web.audit.actor import Actor
from opora_web.registry.models import ContextForm, School
from opora_web.registry.policies.about_imports import changed_since
from opora_web.registry.policies.about_schools import check_is_no_second_record
from opora_web.registry.verbs import Verb

_SOURCE = ("answers", "file_name", "sha256", "place")
Kept = dict[str, Any]
"""Key of the form that was kept, and the one that it replaced."""


@transaction.atomic
def keep_context_form(
    *,
    by: Actor,
    school: School,
    year: int,
    answers: dict[str, Any],
    file_name: str,
    sha256: str,
    place: str,
) -> Kept:
    """Keep the form of a year in place of a former one; what is returned takes it back."""
    check_is_no_second_record(school)
    form = ContextForm.objects.select_for_update().filter(school=school, year=year).first()
    former = {name: getattr(form, name) for name in _SOURCE} if form else None
    form = form or ContextForm(school=school, year=year)
    form.answers, form.file_name, form.sha256, form.place = answers, file_name, sha256, place
    form.save()
    before = {"файл": former["file_name"]} if former else None
    record(
        Verb.CONTEXT_FORM_KEPT, school, by=by, before=before, after=_told(form), title=school.name
    )
    return {"form": form.pk, "sha256": sha256, "former": former}


@transaction.atomic
def take_back_context_form(*, by: Actor, school: School, kept: Kept) -> None:
    """The former form comes back, or there is none; refuses where a later file replaced it."""
    form = ContextForm.objects.select_for_update().filter(pk=kept["form"]).first()
    if form is None or form.sha256 != kept["sha256"]:
        raise changed_since(school)
    before = _told(form)
    if kept["former"]:
        for name in _SOURCE:
            setattr(form, name, kept["former"][name])
        form.save()
    else:
        form.delete()
    record(Verb.CONTEXT_FORM_TAKEN_BACK, school, by=by, before=before, title=school.name)


def _told(form: ContextForm) -> dict[str, str | int]:
    return {
        "учебный год": str(form.school_year),
        "файл": form.file_name,
        "место": form.place,
        "ответов": form.known,
    }
