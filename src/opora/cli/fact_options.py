"""Options that say what a file leaves out; shared by read and check."""

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from opora.cli import argument_types as types
from opora.cli.commands import Options
from opora.domain.errors import OporaError

if TYPE_CHECKING:
    from opora.exchange.file_facts import FileFacts

FACTS_EXAMPLE = '--year 2021 --season весна --kind впр --subject "русский язык" --grade 5'


def add_fact_options(parser: argparse.ArgumentParser) -> None:
    """Declare the files and the options on a command's parser."""
    parser.add_argument(
        "files",
        nargs="*",
        type=Path,
        metavar="ФАЙЛ",
        help="протокол, отчёт ФИС ОКО, шаблон (.xlsx, .xls, .csv) или текст",
    )
    group = parser.add_argument_group("чего файл не говорит сам (остальное узнаётся из него)")
    group.add_argument(
        "--manifest",
        type=Path,
        metavar="ПЕРЕЧЕНЬ.csv",
        help="много файлов сразу: таблица со столбцами Файл, Год, Сезон, Вид, Предмет, Класс",
    )
    for option, parse, name, told in (
        ("--year", types.calendar_year, "ГОД", "календарный год проведения, например 2021"),
        ("--season", types.season, "СЕЗОН", "весна или осень"),
        ("--kind", types.kind, "ВИД", "впр, огэ, егэ, гвэ, «диагностическая работа», мониторинг"),
        (
            "--subject",
            str,
            "ПРЕДМЕТ",
            'например: математика; из двух слов — в кавычках: "русский язык"',
        ),
        ("--grade", types.grade, "КЛАСС", "класс программы"),
        ("--participants-grade", types.grade, "КЛАСС", "класс писавших, если писал другой класс"),
        ("--before-resits", types.answer, "ДА|НЕТ", "результат до пересдач"),
    ):
        group.add_argument(option, type=parse, metavar=name, help=told)


def said_of_files(options: Options) -> "dict[Path, FileFacts]":
    """Every file to read and what is said of it; what the list leaves open the options say."""
    from opora.exchange.file_facts import FileFacts
    from opora.exchange.manifest import read_manifest

    common = FileFacts(
        **{
            name: getattr(options, name)
            for name in (
                *("year", "season", "kind", "subject"),
                *("grade", "participants_grade", "before_resits"),
            )
        }
    )
    listed = read_manifest(options.manifest) if options.manifest else {}
    said = {file: facts.completed_by(common, file.name) for file, facts in listed.items()}
    given = {file.resolve() for file in said}
    said |= {file: common for file in options.files if file.resolve() not in given}
    if not said:
        raise OporaError("Не указано ни одного файла: назовите файлы или перечень (--manifest).")
    return said
