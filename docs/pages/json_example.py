"""The JSON of ``opora identify`` on the Kamenka demo, put into its hand-written page."""

import json
from pathlib import Path
from typing import Any

from opora.domain.school_year import SchoolYear
from opora.exchange.decisions.name_decisions import read_name_decisions
from opora.exchange.read_files import read_files
from opora.identification.identify import identify
from opora.identification.result_json import as_data
from opora.identification.terms import Terms
from opora.rulesets.build import build
from opora.rulesets.library import risk_zones, ruleset_document

BEGIN = "<!-- пример: начало -->"
END = "<!-- пример: конец -->"
_SHOWN = "МОУ СОШ с. Кикино"


def with_example(page: str, kamenka: Path) -> str:
    """The page with what stands between its two marks replaced by the example of today."""
    head, _, rest = page.partition(BEGIN)
    _, _, tail = rest.partition(END)
    assert tail, "the page must hold both marks, the beginning first"
    text = json.dumps(_one_school(kamenka), ensure_ascii=False, indent=2)
    return f"{head}{BEGIN}\n\n```json\n{text}\n```\n\n{END}{tail}"


def _one_school(kamenka: Path) -> dict[str, Any]:
    """The run under the reading by default, with one school of the three."""
    ruleset = build(ruleset_document("fioko-2023"), risk_zones())
    decisions = read_name_decisions(kamenka / "names.csv")
    intake = read_files([kamenka / "results.txt"], decisions=decisions)
    problems = {problem.problem_id: problem for problem in intake.problems}
    terms = Terms(ruleset, SchoolYear(2023), (ruleset.default_reading,))
    data = as_data(identify(intake.outcomes, problems, terms))
    for reading, schools in data["readings"].items():
        data["readings"][reading] = [s for s in schools if s["school_name"] == _SHOWN]
    return data
