"""Where and when: the territory and the years of a справка in words."""

from opora.identification.identify import Identification
from opora.identification.school_result import SchoolResult
from opora.language.cases import Case
from opora.language.declension import decline
from opora.language.enumeration import joined
from opora.language.ordering import russian_key
from opora.rulesets.ruleset import Reading


def territory_phrase(run: Identification) -> str:
    """« в Каменском районе», « в Пензенской области» for several districts, or nothing."""
    municipalities, regions = _distinct(run, "municipality"), _distinct(run, "region")
    for names in (municipalities, regions):
        if len(names) == 1 and names[0]:
            return f" в {decline(names[0], Case.PREPOSITIONAL)}"
    return ""


def years_phrase(run: Identification) -> str:
    """«2022 и 2023 годов»."""
    years = [str(year.closing) for year in run.terms.ruleset.window(run.terms.year)]
    return f"{joined(years)} {'годов' if len(years) > 1 else 'года'}"


def any_results(run: Identification) -> tuple[SchoolResult, ...]:
    """The schools under any one reading: records do not depend on it."""
    return next(iter(run.results.values()))


def results_under(run: Identification, reading: Reading) -> tuple[SchoolResult, ...]:
    """The schools under the reading of the paper."""
    return run.results[reading]


def school_names(results: tuple[SchoolResult, ...]) -> str:
    """Names of schools in one enumeration, in their order."""
    return "; ".join(result.record.school.name for result in results)


def _distinct(run: Identification, field: str) -> list[str]:
    names = {str(getattr(result.record.school, field)) for result in any_results(run)}
    return sorted(names, key=russian_key)
