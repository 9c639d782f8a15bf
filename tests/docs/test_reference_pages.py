"""Each page of the reference names everything it is about."""

import argparse
import json
import re
from dataclasses import replace
from pathlib import Path

import pytest
from docs.build import REFERENCE, ROOT
from docs.pages.command_line import command_line_page
from docs.pages.json_example import BEGIN, END, with_example
from docs.pages.markdown import table
from docs.pages.pasted_text import pasted_text_page
from docs.pages.problems import problems_page
from docs.pages.scales import scales_page

from opora.cli.parser import build_parser
from opora.domain.problem import Severity
from opora.domain.procedure_kind import ProcedureKind
from opora.domain.pupils_schema import PUPILS_SCHEMA
from opora.domain.school_year import SchoolYear
from opora.domain.season import Season
from opora.exchange.context.form_layout import form_layout
from opora.exchange.exams.exam_headers import KNOWN_HEADERS
from opora.exchange.outcomes.outcomes_schema import SCHEMA
from opora.exchange.problems_file import PROBLEM_COLUMNS
from opora.exchange.rules.catalogue import RULES
from opora.exchange.rules.rule import Rule
from opora.exchange.template.template_columns import TEMPLATE_COLUMNS
from opora.reference.minimum_library import minimum_table
from opora.reference.scale_library import mark_scale_table


def page(name: str) -> str:
    return (REFERENCE / name).read_text(encoding="utf-8")


def test_every_rule_of_reading_is_told():
    text = page("problems.md")
    assert [rule.code for rule in RULES if f"| `{rule.code}` | " not in text] == []


def test_a_phrase_is_told_with_what_is_read_out_of_it():
    text = page("pasted-text.md")
    assert "| ОГЭ математика 2022 – 6/12 | ОГЭ, математика, 2022: 6 из 12 | — |" in text
    assert "| ОГЭ математика 2022 – не писали | — | `not-written` |" in text
    cases = [{"lines": ["ИТОГО", "ОГЭ"], "note": "так", "rules": ["one", "two"], "schools": ["А"]}]
    made = pasted_text_page([{"title": "Имя", "note": "Зачем.", "cases": cases}])
    assert "## Имя\n\nЗачем.\n\n" in made
    assert "| ИТОГО / ОГЭ (так) | школа А | `one`, `two` |" in made


def test_every_column_of_the_file_of_remarks_is_told():
    text = page("problems.md")
    assert [c.header for c in PROBLEM_COLUMNS if f"| {c.header} | {c.meaning} |" not in text] == []


def test_what_is_stored_is_told_with_its_name():
    text = page("outcomes-schema.md")
    for value in (*ProcedureKind, *Season):
        assert f"{value.value} — {value.russian}" in text


def test_names_of_fields_do_not_reach_the_reader():
    sentence = "Стоит «{value}», нужно {what}."
    rule = Rule("some-rule", Severity.ERROR, sentence, "A note.", about_counts=True)
    assert "| `some-rule` | ошибка | Стоит «…», нужно …. | да |" in problems_page([rule])


def test_every_column_of_the_template_is_told_with_its_meaning():
    text = page("template.md")
    for column in TEMPLATE_COLUMNS:
        needed = "**обязательно**" if column.required else "по желанию"
        assert f"| {column.header} | {needed} | {column.meaning} |" in text


def test_every_column_of_the_outcomes_is_told():
    text = page("outcomes-schema.md")
    assert [column.name for column in SCHEMA if f"| `{column.name}` | " not in text] == []
    assert "| `participants` | INTEGER | бывает | нужен |" in text


def test_every_scale_is_told_with_its_bounds_and_its_status():
    text = page("scales.md")
    for scale in mark_scale_table().scales:
        bands = " | ".join(band.russian for band in scale.bands)
        row = f"| {scale.identity.title} | {scale.provenance.years} | {bands} | "
        assert row in text
        assert f"| {scale.provenance.status.russian} |" in text.partition(row)[2].split("\n")[0]


def test_every_minimum_and_every_source_is_told():
    text = page("scales.md").replace("\N{NO-BREAK SPACE}", " ")
    for minimum in minimum_table().minimums:
        assert f"| {minimum.measure.russian} | {minimum.value} | " in text
        assert f"- {minimum.provenance.russian}" in text
    assert "для «5» нужно не менее 9 баллов за грамотность (критерии ГК) |" in text
    assert "| ГВЭ | любой предмет | 2022/23 | отметка | 3 |" in text
    assert "Примечание: регион вправе установить свою шкалу" in text


def test_a_regions_scale_would_be_told_with_its_region():
    federal = next(s for s in mark_scale_table().scales if s.identity.grade is None)
    regional = replace(federal, region="Пермский край")
    assert "| ОГЭ, русский язык (Пермский край) | " in scales_page([regional], [])


def test_every_header_of_a_protocol_is_told():
    text = page("exam-protocols.md")
    headers = [one for column in KNOWN_HEADERS for one in (*column.russian, *column.english)]
    assert [header for header in headers if f"«{header}»" not in text] == []


def test_every_column_of_the_pupils_is_told():
    text = page("pupils-schema.md")
    assert [column.name for column in PUPILS_SCHEMA if f"| `{column.name}` | " not in text] == []
    assert "| `mark` | TINYINT | бывает | нет |" in text
    assert "| `school_code` | VARCHAR | не бывает | да |" in text


def test_every_question_of_the_context_form_is_told_with_its_status():
    text = page("context-form.md")
    layout = form_layout(SchoolYear(2021))
    assert [one.name for one in layout.answers if f"| `{one.name}` | " not in text] == []
    assert "| `computers` | INTEGER | Кабинеты, компьютеры, интернет | Сколько компьютеров" in text
    assert "| `teachers` | INTEGER | Учителя |" in text
    assert (
        "целое число от 0 до 99999, учителей | учителей прошли курсы такой длительности |" in text
    )
    (physics,) = [line for line in text.splitlines() if line.startswith("| `grade_of_physics`")]
    assert physics.endswith("(не подтверждено) |")
    assert "| `settlement_kind` | `city` | Город |" in text


def test_a_check_of_every_grade_is_told_once():
    text = page("context-form.md")
    told = "| классов в одной параллели — больше нуля, обучающихся в одной параллели — ноль"
    assert text.count(told) == 1
    assert "| учителей высшей категории — больше, чем учителей всего | учителей всего; " in text


def a_parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="opora", description="О программе.", epilog="Коды.")
    commands = parser.add_subparsers(metavar="КОМАНДА", required=True)
    read = commands.add_parser("read", description="прочитать файлы")
    read.add_argument("files", nargs="+", metavar="ФАЙЛ", help="что читать")
    read.add_argument("-o", "--output", required=True, metavar="КУДА", help="доля 15%%")
    read.add_argument("--loud", action="store_true", help="громко")
    nested = read.add_subparsers(metavar="ЧТО", required=False)
    nested.add_parser("deep", help="глубже").add_argument("--way", choices=("a", "b"), help="как")
    return parser


def test_a_command_is_told_with_its_arguments_and_options():
    text = command_line_page(a_parser())
    assert "## opora read\n\nПрочитать файлы.\n" in text
    assert "opora read ФАЙЛ [ФАЙЛ …] [ЧТО] --output КУДА [--loud]" in text
    assert "| `ФАЙЛ` | что читать |" in text
    assert "| `-o, --output КУДА` | обязательно; доля 15% |" in text
    assert "| `--loud` | громко |" in text


def test_a_command_within_a_command_is_told_after_it():
    text = command_line_page(a_parser())
    headings = re.findall(r"^## (.+)$", text, flags=re.MULTILINE)
    assert [heading.split()[-1] for heading in headings] == ["read", "deep"]
    assert "[--way {a,b}]" in text


def test_a_long_usage_has_a_part_to_a_line():
    parser = a_parser()
    read = parser._subparsers._group_actions[0].choices["read"]
    read.add_argument("--another-rather-long-option", metavar="ОЧЕНЬ_ДЛИННОЕ_ЗНАЧЕНИЕ")
    text = command_line_page(parser)
    assert "\n    [--another-rather-long-option ОЧЕНЬ_ДЛИННОЕ_ЗНАЧЕНИЕ]\n" in text


def test_every_command_and_option_of_the_program_is_told():
    text = page("cli.md")
    for command in ("template", "read", "identify", "explain", "compare", "rulesets"):
        assert f"## opora {command}\n" in text
    told = set(re.findall(r"--[a-z-]+", text))
    assert told >= _options(build_parser())


def _options(parser: argparse.ArgumentParser) -> set[str]:
    found = {o for a in parser._actions for o in a.option_strings if o.startswith("--")} - {
        "--help"
    }
    for action in parser._actions:
        if isinstance(action, argparse._SubParsersAction):
            for command in action.choices.values():
                found |= _options(command)
    return found


def test_the_reference_of_commands_has_no_english_prose():
    prose = re.sub(r"`[^`]*`|```.*?```|^## .*$", "", page("cli.md"), flags=re.DOTALL | re.MULTILINE)
    words = set(re.findall(r"(?<![\w.-])[a-zA-Z]{4,}(?![\w-])", prose))
    known = {"opora", "parquet", "problems", "xlsx", "json", "Word", "show", "identify", "read"}
    assert words - known - {"rulesets", "table", "fioko", "names"} == set()


def example() -> dict[str, object]:
    text = page("identification-json.md").partition(BEGIN)[2].partition(END)[0]
    return json.loads(text.strip().removeprefix("```json").removesuffix("```"))


def test_the_example_is_kikino_as_the_document_has_it():
    (school,) = example()["readings"]["total"]
    assert school["school_name"] == "МОУ СОШ с. Кикино"
    assert school["verdict"] == "listed"
    assert [(p["low"], p["participants"]) for p in school["low_procedures"]] == [(3, 8), (3, 8)]


def test_every_key_of_the_json_is_told():
    text = page("identification-json.md").partition(BEGIN)[0]
    untold = {key for key in keys(example()) if not re.search(rf"`[\w.\[\]]*\b{key}`", text)}
    assert untold == {"total"}, "a name of a reading is no key of the format"


def keys(data: object) -> set[str]:
    if isinstance(data, dict):
        return set(data) - {"ruleset", "readings"} | {k for v in data.values() for k in keys(v)}
    return {k for item in data for k in keys(item)} if isinstance(data, list) else set()


def test_a_page_without_marks_is_refused():
    with pytest.raises(AssertionError, match="both marks"):
        with_example("# страница\n", Path("demo"))


def test_the_example_replaces_what_stood_between_the_marks():
    text = with_example(f"до\n{BEGIN}\nстарое\n{END}\nпосле\n", ROOT / "demo" / "kamenka")
    assert text.startswith(f"до\n{BEGIN}\n\n```json\n{{")
    assert text.endswith(f"```\n\n{END}\nпосле\n")
    assert "старое" not in text


def test_a_cell_never_breaks_its_table():
    lines = table(("Что",), [["a|b\nc"], [""]])
    assert lines == ["| Что |", "| --- |", "| a\\|b c |", "| — |", ""]
