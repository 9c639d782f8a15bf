"""All generated pages of the reference."""

from collections.abc import Mapping
from pathlib import Path

import yaml
from docs.pages.adverse_indexes import adverse_indexes_page
from docs.pages.command_line import command_line_page
from docs.pages.context_form import context_form_page
from docs.pages.exam_protocols import exam_protocols_page
from docs.pages.file_kinds import file_kinds_page
from docs.pages.json_example import with_example
from docs.pages.outcomes_schema import outcomes_schema_page
from docs.pages.pasted_text import pasted_text_page
from docs.pages.problems import problems_page
from docs.pages.pupils_schema import pupils_schema_page
from docs.pages.questionnaires import questionnaires_page
from docs.pages.risk_indicators import risk_indicators_page
from docs.pages.risk_profile import risk_profile_page
from docs.pages.risk_zones import risk_zones_page
from docs.pages.rulebook import rulebook
from docs.pages.scales import scales_page
from docs.pages.tables_to_fill import tables_to_fill_page
from docs.pages.template_columns import template_page

from opora.cli.parser import build_parser
from opora.domain.pupils_schema import PUPILS_SCHEMA, PUPILS_SCHEMA_VERSION
from opora.domain.school_year import SchoolYear
from opora.exchange.context.form_layout import form_layout
from opora.exchange.context_table.stored_schema import stored_columns
from opora.exchange.decisions.name_decisions import NAME_COLUMNS
from opora.exchange.decisions.resolutions import RESOLUTION_COLUMNS
from opora.exchange.exams.exam_headers import KNOWN_HEADERS
from opora.exchange.known_layouts import LAYOUTS
from opora.exchange.lists.received_list import RECEIVED_COLUMNS
from opora.exchange.manifest import MANIFEST_COLUMNS
from opora.exchange.outcomes.outcomes_schema import (
    PROBLEMS_KEY,
    SCHEMA,
    SCHEMA_VERSION,
    VERSION_KEY,
)
from opora.exchange.rules.catalogue import RULES
from opora.exchange.template.template_columns import TEMPLATE_COLUMNS
from opora.reference.adverse_index_library import adverse_examples, adverse_indexes
from opora.reference.likeness_library import likenesses
from opora.reference.minimum_library import minimum_table
from opora.reference.questionnaire_library import ready_questionnaires
from opora.reference.risk_indicator_library import risk_indicators
from opora.reference.scale_library import mark_scale_table
from opora.reference.survey_rules_library import survey_rules
from opora.rulesets.library import risk_zones, ruleset_document, ruleset_ids, worked_examples

_ROOT = Path(__file__).resolve().parents[2]
# These tables are tests first: what the pages promise has been tried.
_PHRASES = _ROOT / "tests" / "method" / "exchange" / "phrases.yaml"
_PROFILES = _ROOT / "tests" / "method" / "diagnosis" / "risk_profile.yaml"
# The only year whose form has been seen.
_CONTEXT_YEAR = SchoolYear(2021)
_TABLES = {
    "Перечень файлов": (
        "Отдаётся командам `opora check` и `opora read` параметром `--manifest`.",
        MANIFEST_COLUMNS,
    ),
    "Решения о названиях": (
        "Отдаётся командам `opora read` и `opora compare` параметром `--names`.",
        NAME_COLUMNS,
    ),
    "Решения о числах": (
        "Отдаётся команде `opora read` параметром `--resolutions`.",
        RESOLUTION_COLUMNS,
    ),
    "Полученный список": (
        "Годится и простой текст: школа на строке под заголовком «Список:» или «Зона риска:».",
        RECEIVED_COLUMNS,
    ),
}


def reference_pages(folder: Path) -> Mapping[str, str]:
    """Name of the page → its text; ``folder`` holds the page whose prose is written by hand."""
    rulesets = {name: (ruleset_document(name), worked_examples(name)) for name in ruleset_ids()}
    by_hand = (folder / "identification-json.md").read_text(encoding="utf-8")
    kamenka = _ROOT / "demo" / "kamenka"
    return {
        "rulebook.md": rulebook(rulesets),
        "risk-profile.md": risk_profile_page(
            yaml.safe_load(_PROFILES.read_text(encoding="utf-8"))["cases"]
        ),
        "risk-zones.md": risk_zones_page(risk_zones()),
        "scales.md": scales_page(mark_scale_table().scales, minimum_table().minimums),
        "adverse-indexes.md": adverse_indexes_page(adverse_indexes(), adverse_examples()),
        "questionnaires.md": questionnaires_page(ready_questionnaires(), survey_rules()),
        "risk-indicators.md": risk_indicators_page(risk_indicators(), likenesses()),
        "template.md": template_page(TEMPLATE_COLUMNS),
        "tables-to-fill.md": tables_to_fill_page(_TABLES),
        "outcomes-schema.md": outcomes_schema_page(
            SCHEMA, SCHEMA_VERSION, VERSION_KEY, PROBLEMS_KEY
        ),
        "pasted-text.md": pasted_text_page(yaml.safe_load(_PHRASES.read_text(encoding="utf-8"))),
        "file-kinds.md": file_kinds_page(LAYOUTS),
        "exam-protocols.md": exam_protocols_page(KNOWN_HEADERS),
        "pupils-schema.md": pupils_schema_page(PUPILS_SCHEMA, PUPILS_SCHEMA_VERSION),
        "context-form.md": context_form_page(
            form_layout(_CONTEXT_YEAR), stored_columns(_CONTEXT_YEAR), _CONTEXT_YEAR
        ),
        "problems.md": problems_page(RULES),
        "cli.md": command_line_page(build_parser()),
        "identification-json.md": with_example(by_hand, kamenka),
    }
