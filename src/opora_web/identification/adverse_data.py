"""What an index of conditions says of every school of a territory, as a list keeps it."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from opora.domain.context_form import ContextForm as FilledForm
from opora.domain.errors import OporaError
from opora.domain.school_year import SchoolYear
from opora.identification.adverse_conditions import AdverseConditions, adverse_conditions
from opora.identification.adverse_phrase import adverse_sentences, caveats, index_phrase
from opora.reference.adverse_index import AdverseIndex
from opora.reference.adverse_index_library import adverse_indexes
from opora_web.assessment.filled_forms import filled_forms
from opora_web.assessment.outcomes import known_school
from opora_web.identification.run_scope import municipalities_of
from opora_web.registry.models import Municipality, Region, School, SchoolStatus
from opora_web.registry.queries import context_forms


@dataclass(frozen=True)
class AdverseScope:
    """The forms of a year, each school's once, and the working schools that have none."""

    forms: tuple[FilledForm, ...]
    without_form: tuple[School, ...]


def index_called(index_id: str) -> AdverseIndex:
    """The index of that name. Raises ``OporaError`` for one that the program does not have."""
    for index in adverse_indexes():
        if index.index_id == index_id:
            return index
    raise OporaError("Такого индекса в программе нет: выберите из предложенных.")


def adverse_scope(territory: Municipality | Region, year: SchoolYear) -> AdverseScope:
    """What schools of the territory answered for the year."""
    places = municipalities_of(territory)
    forms = filled_forms(context_forms(territory, year))
    filled = {form.school.code for form in forms}
    working = School.objects.standing().filter(municipality__in=places, status=SchoolStatus.WORKING)
    working = working.select_related("municipality__region", "merged_into").in_order()
    silent = tuple(school for school in working if str(school.pk) not in filled)
    return AdverseScope(forms, silent)


def conditions_in(scope: AdverseScope, index: AdverseIndex) -> tuple[AdverseConditions, ...]:
    """Every school under the index, by municipality and name. Raises ``OporaError``."""
    silent = [known_school(school) for school in scope.without_form]
    return adverse_conditions(scope.forms, index, silent)


def adverse_data(
    conditions: Sequence[AdverseConditions], index: AdverseIndex, year: SchoolYear
) -> dict[str, Any]:
    """Plain JSON, so that the page says the same years later."""
    return {
        "title": index.title,
        "sha256": index.sha256,
        "school_year": year.closing,
        "caveats": list(caveats(index)),
        "schools": [
            {
                "school": int(one.school.code),
                "name": one.school.name,
                "municipality": one.school.municipality,
                "standing": one.standing.value,
                "told": one.standing.russian,
                "index": index_phrase(one),
                "sentences": list(adverse_sentences(one)),
                "source": one.form.source if one.form else "",
            }
            for one in conditions
        ],
    }
