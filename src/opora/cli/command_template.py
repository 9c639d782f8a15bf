"""``opora template``: an empty file to fill in."""

from pathlib import Path

from opora.cli.commands import Commands, Options, add_command
from opora.cli.exit_code import ExitCode


def add_to(commands: Commands) -> None:
    """Declare the command."""
    parser = add_command(commands, "template", "сделать пустой шаблон для результатов", _run)
    parser.add_argument(
        "file", type=Path, metavar="ФАЙЛ.xlsx", help="куда записать; .xlsx или .csv"
    )


def _run(options: Options) -> ExitCode:
    from opora.exchange.template.template_file import write_template

    write_template(options.file)
    print(f"Шаблон записан: {options.file}. Заполните его и прочитайте командой «opora read».")
    return ExitCode.CLEAN
