"""The rule book: every ruleset as the method holds it."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from docs.pages.markdown import bullets, code, page, table
from docs.pages.worked_example import example_lines

from opora.language.enumeration import joined
from opora.rulesets.build import build
from opora.rulesets.document import RulesetDocument
from opora.rulesets.library import risk_zones
from opora.rulesets.ruleset_words import (
    counting_phrases,
    criterion_phrase,
    threshold_phrase,
    unknown_number_phrase,
)

Examples = Sequence[Mapping[str, Any]]


def rulebook(rulesets: Mapping[str, tuple[RulesetDocument, Examples]]) -> str:
    """The whole book; ``rulesets`` maps an id to its document and worked examples."""
    documents = [document for document, _ in rulesets.values()]
    return page(
        "Наборы правил",
        "Набор правил — официальная методика, записанная данными. Действующий набор не правят:",
        "исправление выходит новой версией. **Черновик** официально не применяется: часть его",
        "чисел не опубликована, и его можно посмотреть только в сценарии. Граница порога всегда",
        "включается, доля считается по числу участников.",
        "",
        *table(
            ("Набор", "Название", "Состояние", "Для какого учебного года"), _contents(documents)
        ),
        *[line for document, cases in rulesets.values() for line in _chapter(document, cases)],
    )


def _contents(documents: Sequence[RulesetDocument]) -> Iterator[tuple[str, ...]]:
    for document in documents:
        name = f"[{document.ruleset_id}](#{document.ruleset_id})"
        yield name, document.data["title"], _status(document), _years(document)


def _chapter(document: RulesetDocument, examples: Examples) -> Iterator[str]:
    yield from (f"## {document.ruleset_id}", "", f"**{document.data['title']}**", "")
    if document.is_draft:
        yield from ("> **ЧЕРНОВИК. Официально не применяется.** Только в сценарии.", "")
    yield from table(("Что", "Значение"), _passport(document))
    yield from ("### Формулировка", "", f"> {' '.join(document.data['wording'].split())}", "")
    yield from _method(document.data)
    yield from _unknown(document)
    if document.data["notes"]:
        yield from ("### Примечания", "", *bullets(document.data["notes"]))
    yield from _examples(document, examples)


def _passport(document: RulesetDocument) -> Iterator[tuple[str, str]]:
    data = document.data
    yield "Кто установил", data["issuer"]
    yield "Основание", data["basis"]
    yield "Насколько подтверждено", data["confirmed"]
    yield "Состояние", _status(document)
    yield "Для какого учебного года", _years(document)
    yield "Сколько лет рассматривается", data["window_years"]
    yield "Автор записи", data["author"]
    yield "Проверка", data["checked"]
    yield "Версия", data["version"]
    yield "Контрольная сумма", code(document.sha256)


def _method(data: Mapping[str, Any]) -> Iterator[str]:
    yield from ("### Когда результат низкий и что учитывается", "")
    yield from bullets(
        [threshold_phrase(data["low_result"]["threshold"]), *counting_phrases(data["counts"])]
    )
    yield from ("### Критерии", "", "Школа в списке, если выполнен хотя бы один.", "")
    yield from table(
        ("Код", "Критерий", "Формулировка", "Что проверяется"), _rules(data["criteria"])
    )
    if data["readings"]:
        yield from _readings(data)
    if data["severity"]:
        yield from ("### Категории тяжести", "", "От самой тяжёлой к самой лёгкой.", "")
        yield from table(
            ("Код", "Категория", "Формулировка", "Что проверяется"), _rules(data["severity"])
        )
    if data["risk_zone"]:
        names = joined([code(name) for name in data["risk_zone"]])
        yield from (
            "### Зона риска",
            "",
            f"Определение: {names}, см. [зоны риска](risk-zones.md).",
            "",
        )
    if further := data.get("further_lists"):
        yield from ("### Другие списки, которые ведёт регион", "")
        yield from bullets(f"{entry['title']}: {entry['wording']}" for entry in further.values())


def _rules(rules: Mapping[str, Any]) -> Iterator[tuple[str, ...]]:
    for name, rule in rules.items():
        yield code(name), rule["title"], rule["wording"], criterion_phrase(rule)


def _readings(data: Mapping[str, Any]) -> Iterator[str]:
    readings = data["readings"]
    interpreted = data["criteria"][readings["interpret"]]
    yield from ("### Прочтения", "", f"По-разному понимают только «{interpreted['title']}».", "")
    rows = [
        (code(name), entry["title"], "да" if name == readings["default"] else "")
        for name, entry in readings["named"].items()
    ]
    yield from table(("Код", "Прочтение", "По умолчанию"), rows)


def _unknown(document: RulesetDocument) -> Iterator[str]:
    if unknown := document.unknown_numbers():
        yield from ("### Чего мы не знаем", "", "Этих чисел нет в доступных документах.", "")
        rows = [(code(path), unknown_number_phrase(path, document.data)) for path in unknown]
        yield from table(("Параметр", "Что это за число"), rows)


def _examples(document: RulesetDocument, examples: Examples) -> Iterator[str]:
    if not examples:
        return
    ruleset = build(document, risk_zones())
    yield from ("### Разобранные примеры", "", "Решения вычислены программой.", "")
    for example in examples:
        yield from example_lines(example, ruleset)


def _status(document: RulesetDocument) -> str:
    return "**ЧЕРНОВИК**" if document.is_draft else "действует"


def _years(document: RulesetDocument) -> str:
    years = [f"{year} (`--year {year.closing}`)" for year in document.valid_years]
    return joined(years) or "не указан"
