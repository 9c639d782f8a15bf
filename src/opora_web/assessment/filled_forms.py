"""Context forms as values of the method."""

from opora.domain.context_form import ContextForm as FilledForm
from opora_web.assessment.outcomes import known_school
from opora_web.registry.models import ContextForm
from opora_web.registry.models.context_form import ContextFormQuerySet

_ABOUT = ("school__municipality__region", "school__merged_into__municipality__region")


def filled_forms(forms: ContextFormQuerySet) -> tuple[FilledForm, ...]:
    """Each school's form once: its own wins over that of a second record of it."""
    kept = list(forms.select_related(*_ABOUT).order_by("pk"))
    of_school: dict[str, FilledForm] = {}
    for form in sorted(kept, key=lambda one: (one.school.merged_into_id is not None, one.pk)):
        filled = _filled(form)
        of_school.setdefault(filled.school.code, filled)
    return tuple(of_school.values())


def _filled(form: ContextForm) -> FilledForm:
    return FilledForm(
        school=known_school(form.school),
        year=form.school_year,
        answers=form.answers,
        source=form.place,
    )
