"""``opora rulesets``: which official methods there are and what they say."""

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any

from opora.cli.commands import Commands, Options, add_command
from opora.cli.exit_code import ExitCode
from opora.rulesets.parameter import PARAMETERS

if TYPE_CHECKING:
    from opora.rulesets.document import RulesetDocument


def add_to(commands: Commands) -> None:
    """Declare the command."""
    parser = add_command(commands, "rulesets", "показать наборы правил", _list)
    nested = parser.add_subparsers(title="что показать", metavar="[show НАБОР]", required=False)
    show = add_command(nested, "show", "показать один набор правил целиком", _show)
    show.add_argument("ruleset", metavar="НАБОР", help="имя набора, например fioko-2023")


def _list(_: Options) -> ExitCode:
    from opora.cli.text_table import text_table
    from opora.rulesets.library import risk_zones, ruleset_document, ruleset_ids

    documents = [ruleset_document(ruleset_id) for ruleset_id in ruleset_ids()]
    rows = [
        (document.ruleset_id, _status(document), _years(document), document.data["title"])
        for document in documents
    ]
    print("\n".join(text_table(("Набор", "Состояние", "Годы", "Название"), rows, (20, 12, 12, 44))))
    print("\nОпределения зоны риска (не подтверждены, для --risk-zone):")
    for code, definition in risk_zones().items():
        print(f"  {code} — {definition['title']}")
    return ExitCode.CLEAN


def _show(options: Options) -> ExitCode:
    from opora.rulesets.library import ruleset_document

    print("\n".join(_page(ruleset_document(options.ruleset))))
    return ExitCode.CLEAN


def _page(document: "RulesetDocument") -> Iterator[str]:
    data = document.data
    yield f"{data['title']} ({document.ruleset_id}, версия {data['version']})"
    yield f"Состояние: {_status(document)}. Годы: {_years(document)}."
    yield f"Кто установил: {data['issuer']}."
    yield f"Основание: {data['basis']}."
    yield f"Насколько подтверждено: {data['confirmed']}. Проверка: {data['checked']}."
    yield f"Контрольная сумма: {document.sha256}"
    yield f"\n{data['wording'].strip()}\n"
    for title, part in _PARTS.items():
        for code, entry in data[part].items():
            yield f"{title} {code} — {entry['title']}: {entry['wording'].strip()}."
    for name, reading in data["readings"].get("named", {}).items():
        default = " (по умолчанию)" if name == data["readings"]["default"] else ""
        yield f"Прочтение {name}{default}: {reading['title']}."
    for entry in data.get("further_lists", {}).values():
        yield f"Ещё список: {entry['title']} — {entry['wording']}."
    for note in data["notes"]:
        yield f"Примечание: {note}"
    yield "\nПараметры, которые можно изменить в сценарии (--scenario --set ПАРАМЕТР=ЗНАЧЕНИЕ):"
    for path, value in _numbers(data):
        yield f"  {path} = {_shown(value)}"


_PARTS = {"Критерий": "criteria", "Категория": "severity"}


def _shown(value: object) -> str:
    match value:
        case None:
            return "неизвестно"
        case bool():
            return "да" if value else "нет"
        case list():
            return ",".join(value) or "нет"
        case _:
            return "все" if value == "all" else str(value)


def _numbers(data: Mapping[str, Any], prefix: str = "") -> Iterator[tuple[str, object]]:
    for key, value in data.items():
        if isinstance(value, Mapping):
            yield from _numbers(value, f"{prefix}{key}.")
        elif key in PARAMETERS:
            yield f"{prefix}{key}", value


def _status(document: "RulesetDocument") -> str:
    return "черновик" if document.is_draft else "действует"


def _years(document: "RulesetDocument") -> str:
    return ", ".join(str(year.closing) for year in document.valid_years) or "не указаны"
