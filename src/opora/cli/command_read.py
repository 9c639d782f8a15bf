"""``opora read``: files people have → outcomes.parquet and outcomes.problems.csv."""

from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

from opora.cli.commands import Commands, Options, add_command
from opora.cli.exit_code import ExitCode
from opora.cli.fact_options import add_fact_options, said_of_files
from opora.domain.errors import OporaError

if TYPE_CHECKING:
    from opora.domain.problem import Problem
    from opora.exchange.intake import Intake

# More than a screenful is read in the file, not in the terminal.
_REMARKS_TO_SHOW = 20


def add_to(commands: Commands) -> None:
    """Declare the command."""
    parser = add_command(commands, "read", "прочитать результаты из файлов и текста", _run)
    add_fact_options(parser)
    parser.add_argument(
        "-o",
        "--output",
        required=True,
        type=Path,
        metavar="ИТОГИ.parquet",
        help="куда записать; рядом ляжет ИТОГИ.problems.csv",
    )
    parser.add_argument(
        "--names", type=Path, metavar="names.csv", help="решения о написании названий школ"
    )
    parser.add_argument(
        "--propose-names",
        type=Path,
        metavar="ЧЕРНОВИК.csv",
        help="записать предложения о названиях, чтобы человек вписал решения",
    )
    parser.add_argument(
        "--resolutions",
        type=Path,
        metavar="resolutions.csv",
        help="решения о противоречиях в числах",
    )
    parser.add_argument(
        "--municipality", metavar="НАЗВАНИЕ", help="муниципалитет, если файл его не называет"
    )
    parser.add_argument("--region", metavar="НАЗВАНИЕ", help="регион, если файл его не называет")


def _run(options: Options) -> ExitCode:
    from opora.exchange.atomic_file import replacing_all
    from opora.exchange.decisions.name_decisions import write_name_proposals
    from opora.exchange.outcomes.outcomes_file import write_outcomes
    from opora.exchange.problems_file import write_problems

    if options.output.suffix.lower() != ".parquet":
        raise OporaError(f"Итоги пишутся в файл .parquet, а не «{options.output.name}».")
    intake = _read(options)
    paths = [options.output, options.output.with_suffix(".problems.csv")]
    if options.propose_names:
        paths.append(options.propose_names)
    with replacing_all(paths) as (outcomes, problems, *drafts):
        write_outcomes(outcomes, intake)
        write_problems(problems, intake.problems)
        for draft in drafts:
            write_name_proposals(draft, intake.proposals)
    print("\n".join([*_summary(intake), f"Записано: {', '.join(map(str, paths))}."]))
    return ExitCode.WITH_PROBLEMS if _open_problems(intake) else ExitCode.CLEAN


def _open_problems(intake: "Intake") -> "list[Problem]":
    """Errors and warnings; a notice tells of a decision and asks for nothing."""
    from opora.domain.problem import Severity

    return [problem for problem in intake.problems if problem.severity is not Severity.NOTICE]


def _read(options: Options) -> "Intake":
    from opora.exchange.decisions.name_decisions import read_name_decisions
    from opora.exchange.decisions.resolutions import read_resolutions
    from opora.exchange.read_files import read_files

    said = said_of_files(options)
    return read_files(
        list(said),
        said=said,
        municipality=options.municipality,
        region=options.region,
        decisions=read_name_decisions(options.names) if options.names else None,
        resolutions=read_resolutions(options.resolutions) if options.resolutions else None,
    )


def _summary(intake: "Intake") -> list[str]:
    from opora.domain.problem import Severity
    from opora.language.plurals import counted

    rows = counted(intake.rows_seen, "строка", "строки", "строк")
    outcomes = counted(len(intake.outcomes), "результат", "результата", "результатов")
    schools = counted(
        len({outcome.school.code for outcome in intake.outcomes}), "школа", "школы", "школ"
    )
    numbers = Counter(problem.severity for problem in intake.problems)
    remarks = ", ".join(f"{s.russian} — {numbers[s]}" for s in Severity if numbers[s])
    told = f"Замечания: {remarks}." if remarks else "Замечаний нет."
    shown = [_remark(problem) for problem in intake.problems[:_REMARKS_TO_SHOW]]
    rest = len(intake.problems) - len(shown)
    more = [f"  … и ещё {rest} — в файле замечаний."] if rest else []
    return [f"Прочитано: {rows}, {outcomes}, {schools}. {told}", *shown, *more]


def _remark(problem: "Problem") -> str:
    place = f"{problem.file}, строка {problem.row}: " if problem.row else ""
    return f"  [{problem.severity.russian}] {place}{problem.message} ({problem.problem_id})"
