"""Where, when and which schools: parts of sentences that all sections of a справка share."""

from collections.abc import Sequence

from opora.domain.verdict import Verdict
from opora.identification.identify import Identification
from opora.identification.school_result import SchoolResult
from opora.language.cases import Case
from opora.language.declension import decline
from opora.language.enumeration import joined
from opora.language.plurals import counted
from opora.rulesets.ruleset import Reading

# A longer enumeration inside a sentence is no longer read; the table names everybody.
_NAMES_IN_A_SENTENCE = 10
# «Город Пермь» at the head of a form is «город Пермь» inside a sentence; «Республика» stays.
_GENERIC_WORDS = ("Город", "Городской", "Муниципальный", "Район", "Округ")


def territory_phrase(run: Identification) -> str:
    """« в Каменском районе», « в Пензенской области» for several districts, or nothing."""
    regions = tuple({school.region for school in run.schools})
    for names in (run.municipalities, regions):
        if len(names) == 1 and names[0]:
            return f" в {decline(_inside_a_sentence(names[0]), Case.PREPOSITIONAL)}"
    return ""


def years_phrase(run: Identification) -> str:
    """«2022 и 2023 годов»."""
    years = [str(year.closing) for year in run.terms.ruleset.window(run.terms.year)]
    return f"{joined(years)} {'годов' if len(years) > 1 else 'года'}"


def results_under(run: Identification, reading: Reading) -> tuple[SchoolResult, ...]:
    """The schools under the reading of the paper."""
    return run.results[reading]


def with_verdict(results: Sequence[SchoolResult], *verdicts: Verdict) -> tuple[SchoolResult, ...]:
    """The schools with one of the verdicts, in their order."""
    return tuple(result for result in results if result.verdict in verdicts)


def school_names(run: Identification, results: Sequence[SchoolResult]) -> str:
    """Names in one enumeration, or their number where there are too many to read."""
    if len(results) > _NAMES_IN_A_SENTENCE:
        return f"{_number(results)} (названы в таблице решений)"
    return "; ".join(run.label(result.record.school) for result in results)


def counted_names(run: Identification, results: Sequence[SchoolResult]) -> str:
    """«2 школы: Первая; Вторая», or the number alone where there are too many to read."""
    names = school_names(run, results)
    return names if len(results) > _NAMES_IN_A_SENTENCE else f"{_number(results)}: {names}"


def _number(results: Sequence[SchoolResult]) -> str:
    return counted(len(results), "школа", "школы", "школ")


def _inside_a_sentence(name: str) -> str:
    return name[0].lower() + name[1:] if name.startswith(_GENERIC_WORDS) else name
