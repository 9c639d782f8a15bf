"""``opora outcomes``: rows of pupils → the file of outcomes that the other commands read."""

from pathlib import Path

from opora.cli.commands import Commands, Options, add_command
from opora.cli.exit_code import ExitCode
from opora.cli.long_work import add_long_work_options, limits_of, replaced_table, told_progress


def add_to(commands: Commands) -> None:
    """Declare the command."""
    summary = "свести строки учеников (миллионы) в итоги школ"
    parser = add_command(commands, "outcomes", summary, _run)
    parser.add_argument(
        "pupils",
        nargs="+",
        type=Path,
        metavar="УЧЕНИКИ.parquet",
        help="таблица Parquet, строка — ученик в одной работе",
    )
    add_long_work_options(parser, "ИТОГИ")


def _run(options: Options) -> ExitCode:
    from opora.engine.outcomes_of_pupils import write_outcomes_of_pupils

    with replaced_table(options.output, options.pupils) as temporary:
        write_outcomes_of_pupils(
            options.pupils, temporary, limits=limits_of(options), progress=told_progress()
        )
    print(f"Записано: {options.output}.")
    return ExitCode.CLEAN
