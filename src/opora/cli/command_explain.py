"""``opora explain``: why one school is where it is."""

from fractions import Fraction
from pathlib import Path
from typing import TYPE_CHECKING

from opora.cli.commands import Commands, Options, add_command
from opora.cli.exit_code import ExitCode
from opora.cli.run_options import add_run_options, terms_of
from opora.domain.errors import OporaError

if TYPE_CHECKING:
    from opora.domain.school import School
    from opora.identification.school_result import SchoolResult


def add_to(commands: Commands) -> None:
    """Declare the command."""
    parser = add_command(commands, "explain", "объяснить решение по одной школе", _run)
    add_run_options(parser)
    parser.add_argument(
        "--school", required=True, metavar="ШКОЛА", help="код или часть названия, например Кикино"
    )


def _run(options: Options) -> ExitCode:
    from opora.cli.headline import run_title
    from opora.exchange.outcomes.outcomes_file import read_outcomes
    from opora.identification.identify import identify

    terms = terms_of(options)
    intake = read_outcomes(Path(options.outcomes))
    run = identify(intake.outcomes, intake.problems_by_id, terms)
    chosen = options.reading or [terms.ruleset.default_reading.name]
    found = {r: _the_school(results, options.school) for r, results in run.results.items()}
    print(run_title(run))
    for reading, result in found.items():
        if reading.name in chosen:
            print(f"\nПрочтение «{reading.title}».")
            print("\n".join(_sentences(result, terms.ruleset.threshold)))
        else:
            print(f"\nПри прочтении «{reading.title}» ({reading.name}): {result.verdict.russian}.")
    return ExitCode.CLEAN


def _sentences(result: "SchoolResult", threshold: Fraction) -> list[str]:
    from opora.identification.explanation import explain
    from opora.identification.robustness_phrase import result_sentence

    honesty = [result_sentence(found, threshold) for found in result.robustness.results]
    return [*explain(result).sentences, *honesty]


def _told(school: "School") -> str:
    """The school with whatever tells it from its namesakes."""
    beside = [part for part in (school.municipality, school.lasting_code) if part]
    return f"{school.name} ({', '.join(beside)})" if beside else school.name


def _the_school(results: "tuple[SchoolResult, ...]", wanted: str) -> "SchoolResult":
    from opora.domain.name_key import name_key

    exact = [r for r in results if r.record.school.code == wanted]
    found = exact or [r for r in results if name_key(wanted) in name_key(r.record.school.name)]
    if len(found) == 1:
        return found[0]
    names = "; ".join(_told(r.record.school) for r in found or results)
    problem = "подходят несколько" if found else "нет"
    raise OporaError(f"Школы «{wanted}» {problem}. Уточните название или код: {names}.")
