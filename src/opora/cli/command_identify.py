"""``opora identify``: outcomes → an explained list, tables and the справка."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from opora.cli import argument_types as types
from opora.cli.commands import Commands, Options, add_command
from opora.cli.exit_code import ExitCode
from opora.cli.run_options import add_run_options, terms_of
from opora.domain.errors import OporaError

if TYPE_CHECKING:
    import argparse

    from opora.exchange.intake import Intake
    from opora.identification.identify import Identification


def add_to(commands: Commands) -> None:
    """Declare the command."""
    parser = add_command(commands, "identify", "определить школы по правилу и объяснить", _run)
    add_run_options(parser)
    parser.add_argument(
        "--format",
        choices=("table", "csv", "json"),
        default="table",
        help="как напечатать: table — таблица, csv, json",
    )
    parser.add_argument(
        "-o",
        "--output",
        action="append",
        default=[],
        type=Path,
        metavar="ФАЙЛ",
        help="записать в .xlsx, .csv или .json (можно несколько раз)",
    )
    parser.add_argument(
        "--received",
        action="append",
        default=[],
        type=types.titled_file,
        metavar="НАЗВАНИЕ=СПИСОК",
        help="полученный список, чтобы показать его рядом (можно несколько раз)",
    )
    _add_paper_options(parser.add_argument_group("справка"))


def _add_paper_options(group: "argparse._ArgumentGroup") -> None:
    group.add_argument(
        "--report", type=Path, metavar="СПРАВКА.docx", help="записать аналитическую справку Word"
    )
    group.add_argument("--organisation", default="", metavar="НАЗВАНИЕ", help="чья справка")
    group.add_argument("--place", default="", metavar="МЕСТО", help="где составлена")
    group.add_argument("--date", type=types.day, metavar="ДАТА", help="дата, например 26.12.2022")
    group.add_argument("--basis", metavar="ДОКУМЕНТ", help="на основании чего: приказ, письмо")
    group.add_argument(
        "--sources", metavar="ИСТОЧНИКИ", help="откуда результаты, например: протоколы РЦОИ"
    )
    group.add_argument("--number", metavar="НОМЕР", help="номер справки")
    group.add_argument("--post", metavar="ДОЛЖНОСТЬ", help="должность подписывающего")
    group.add_argument("--signer", metavar="ИМЯ", help="подписывающий, например И.И. Иванов")
    group.add_argument(
        "--banner", default="", metavar="НАДПИСЬ", help="надпись на каждой странице справки"
    )


def _run(options: Options) -> ExitCode:
    from opora.exchange.lists.received_list import read_received_list
    from opora.exchange.outcomes.outcomes_file import read_outcomes
    from opora.identification.identify import identify

    _require_known_suffixes(options)
    terms = terms_of(options)
    intake = read_outcomes(Path(options.outcomes))
    received = tuple(read_received_list(path, title) for title, path in options.received)
    run = identify(intake.outcomes, intake.problems_by_id, terms, received)
    _write_files(options, run, intake)
    _print_run(options.format, run, intake)
    return ExitCode.CLEAN


def _require_known_suffixes(options: Options) -> None:
    for path in options.output:
        if path.suffix.lower() not in {".xlsx", ".csv", ".json"}:
            raise OporaError(
                f"Не понятно, как записать «{path.name}»: укажите .xlsx, .csv или .json."
            )
    if options.report and options.report.suffix.lower() != ".docx":
        raise OporaError(f"Справка пишется в Word: назовите файл .docx, а не «{options.report}».")


def _write_files(options: Options, run: "Identification", intake: "Intake") -> None:
    """Write everything that is asked for, or nothing if any of it cannot be written."""
    from opora.exchange.atomic_file import replacing_all
    from opora.exchange.table_files import write_tables
    from opora.identification.result_table import flat_tables

    paths = [*options.output, *([options.report] if options.report else [])]
    with replacing_all(paths) as temporaries:
        for path in temporaries:
            match path.suffix.lower():
                case ".docx":
                    path.write_bytes(_paper(options, run, intake))
                case ".json":
                    path.write_text(_json(run, intake), encoding="utf-8", newline="\n")
                case _:
                    write_tables(path, flat_tables(run, intake.problems))


def _paper(options: Options, run: "Identification", intake: "Intake") -> bytes:
    from opora.documents.spravka import PaperDetails, spravka
    from opora.documents.word import render_docx

    details = PaperDetails(
        organisation=options.organisation,
        place=options.place,
        date=options.date,
        number=options.number,
        basis=options.basis,
        sources=options.sources,
        post=options.post,
        signer=options.signer,
        banner=options.banner,
    )
    default = run.terms.ruleset.default_reading
    reading = default if default in run.results else next(iter(run.results))
    return render_docx(spravka(run, reading, intake.problems, details))


def _print_run(how: str, run: "Identification", intake: "Intake") -> None:
    from opora.cli.headline import headline
    from opora.cli.verdict_table import verdict_table
    from opora.exchange.csv_table import write_csv
    from opora.identification.result_table import flat_tables

    match how:
        case "json":
            print(_json(run, intake), end="")
        case "csv":
            first = flat_tables(run, intake.problems)[0]
            write_csv(sys.stdout, first.header, first.rows)
        case _:
            print("\n".join([*headline(run, intake.problems), "", *verdict_table(run)]))


def _json(run: "Identification", intake: "Intake") -> str:
    import json

    from opora.identification.result_json import as_data

    return json.dumps(as_data(run, intake.problems), ensure_ascii=False, indent=2) + "\n"
