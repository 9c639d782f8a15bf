"""``opora synthetic``: invented pupils, to try the commands of the engine on."""

from opora.cli import argument_types as types
from opora.cli.commands import Commands, Options, add_command
from opora.cli.exit_code import ExitCode
from opora.cli.long_work import add_long_work_options, limits_of, replaced_table
from opora.domain.errors import OporaError

_YEARS = (2022, 2023)
_PUPILS_OF_PROCEDURE = 12
_FAILING_PERCENTS = (5, 12, 30, 45)
_MOST_SCHOOLS = 1_000_000


def add_to(commands: Commands) -> None:
    """Declare the command."""
    summary = "придумать учеников, чтобы попробовать «opora outcomes»"
    parser = add_command(commands, "synthetic", summary, _run)
    parser.add_argument(
        "--schools", type=types.count, default=100, metavar="ЧИСЛО", help="школ; обычно 100"
    )
    add_long_work_options(parser, "УЧЕНИКИ")


def _run(options: Options) -> ExitCode:
    from fractions import Fraction

    from opora.engine.synthetic import SyntheticPupils, common_procedures, write_synthetic_pupils
    from opora.language.numbers import grouped

    if not 0 < options.schools <= _MOST_SCHOOLS:
        raise OporaError(f"Школ может быть от 1 до {grouped(_MOST_SCHOOLS)}.")
    rates = tuple(Fraction(percent, 100) for percent in _FAILING_PERCENTS)
    plan = SyntheticPupils(
        options.schools, _YEARS, common_procedures(), _PUPILS_OF_PROCEDURE, rates
    )
    with replaced_table(options.output) as temporary:
        write_synthetic_pupils(temporary, plan, limits_of(options))
    print(f"Записано: {options.output}, придуманных строк учеников — {grouped(plan.rows)}.")
    return ExitCode.CLEAN
