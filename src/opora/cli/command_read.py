"""``opora read``: files people have → outcomes.parquet and outcomes.problems.csv."""

from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

from opora.cli.commands import Commands, Options, add_command
from opora.cli.exit_code import ExitCode
from opora.cli.fact_options import FACTS_EXAMPLE, add_fact_options, said_of_files
from opora.cli.screen import on_screen
from opora.cli.told_files import told_files
from opora.domain.errors import OporaError

if TYPE_CHECKING:
    from collections.abc import Callable

    from opora.domain.problem import Problem
    from opora.exchange.account import Account
    from opora.exchange.intake import Intake

# More than a screenful is read in the file, not in the terminal.
_REMARKS_TO_SHOW = 20


def add_to(commands: Commands) -> None:
    """Declare the command."""
    parser = add_command(
        commands,
        "read",
        "прочитать результаты из файлов и текста",
        _run,
        example=f"opora read протокол.xlsx {FACTS_EXAMPLE} -o итоги.parquet",
    )
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
        "--pupils",
        type=Path,
        metavar="УЧЕНИКИ.parquet",
        help="записать и учеников из протоколов, без имён: по ним считает «opora outcomes»",
    )
    parser.add_argument(
        "--names", type=Path, metavar="НАЗВАНИЯ.csv", help="решения о написании названий школ"
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
        metavar="ЧИСЛА.csv",
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
    from opora.exchange.outcomes.pupils_file import write_pupils
    from opora.exchange.problems_file import write_problems

    for path in filter(None, (options.output, options.pupils)):
        if path.suffix.lower() != ".parquet":
            raise OporaError(f"Итоги и ученики пишутся в файл .parquet, а не «{path.name}».")
    intake = _read(options)
    outcomes, problems = options.output, options.output.with_suffix(".problems.csv")
    writing: list[tuple[Path | None, Callable[[Path], object]]] = [
        (outcomes, lambda path: write_outcomes(path, intake)),
        (problems, lambda path: write_problems(path, intake.problems)),
        (options.propose_names, lambda path: write_name_proposals(path, intake.proposals)),
        (options.pupils, lambda path: write_pupils(path, intake)),
    ]
    wanted = [(path, write) for path, write in writing if path]
    paths = [path for path, _ in wanted]
    if len({path.resolve() for path in paths}) < len(paths):
        raise OporaError("Для двух таблиц указан один и тот же файл; назовите их по-разному.")
    with replacing_all(paths) as temporary:
        for (_, write), path in zip(wanted, temporary, strict=True):
            write(path)
    written = f"Записано: {', '.join(map(str, paths))}."
    print("\n".join(on_screen([*_summary(intake), written])))
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
        tell=told_files(len(said)),
        municipality=options.municipality,
        region=options.region,
        decisions=read_name_decisions(options.names) if options.names else None,
        resolutions=read_resolutions(options.resolutions) if options.resolutions else None,
    )


def _summary(intake: "Intake") -> list[str]:
    from opora.domain.problem import Severity
    from opora.exchange.account import account_of
    from opora.language.numbers import grouped
    from opora.language.plurals import counted

    rows = counted(intake.rows_seen, "строка", "строки", "строк")
    outcomes = counted(len(intake.outcomes), "результат", "результата", "результатов")
    schools = counted(
        len({outcome.school.code for outcome in intake.outcomes}), "школа", "школы", "школ"
    )
    numbers = Counter(problem.severity for problem in intake.problems)
    remarks = ", ".join(f"{s.russian} — {grouped(numbers[s])}" for s in Severity if numbers[s])
    told = f"Замечания: {remarks}." if remarks else "Замечаний нет."
    account = account_of(intake)
    files = [f"  {one.file}: строк {one.russian}." for one in account.files if one.absent]
    return [f"Прочитано: {rows}, {outcomes}, {schools}. {told}", *files, *_remarks(intake, account)]


def _remarks(intake: "Intake", account: "Account") -> list[str]:
    """Every remark; where they are more than a screenful, a line for each rule."""
    from opora.language.plurals import counted

    if len(intake.problems) <= _REMARKS_TO_SHOW:
        return [f"  [{one.severity.russian}] {_remark(one)}" for one in intake.problems]
    lines = []
    for one in account.rules:
        times = f", {counted(one.times, 'раз', 'раза', 'раз')}" if one.times > 1 else ""
        lines.append(f"  [{one.severity.russian}{times}] {_remark(one.example)}")
    return [*lines, "  Все замечания — в файле замечаний."]


def _remark(problem: "Problem") -> str:
    place = f"{problem.file}, строка {problem.row}: " if problem.row else ""
    return f"{place}{problem.message} ({problem.problem_id})"
