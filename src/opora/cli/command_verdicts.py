"""``opora verdicts``: outcomes of a country → a table of verdicts, without explanations."""

from pathlib import Path

from opora.cli.commands import Commands, Options, add_command
from opora.cli.exit_code import ExitCode
from opora.cli.long_work import add_long_work_options, limits_of, replaced_table, told_progress
from opora.cli.run_options import add_rule_options, terms_of


def add_to(commands: Commands) -> None:
    """Declare the command."""
    summary = "определить школы целой страны таблицей, без объяснений"
    parser = add_command(commands, "verdicts", summary, _run)
    parser.add_argument(
        "outcomes",
        type=Path,
        metavar="ИТОГИ.parquet",
        help="итоги от команды «opora outcomes» или «opora read»",
    )
    add_rule_options(parser)
    add_long_work_options(parser, "РЕШЕНИЯ")


def _run(options: Options) -> ExitCode:
    from opora.engine.verdict_table import write_verdict_table

    terms = terms_of(options)
    with replaced_table(options.output, [options.outcomes]) as temporary:
        write_verdict_table(
            options.outcomes,
            temporary,
            terms,
            limits=limits_of(options),
            progress=told_progress(),
        )
    print(f"Записано: {options.output}. Статус: {terms.list_status}.")
    return ExitCode.CLEAN
