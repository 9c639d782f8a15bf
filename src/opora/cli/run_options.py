"""Options that say which rule is applied to what; shared by identify, explain and verdicts."""

import argparse
from collections.abc import Iterable
from typing import TYPE_CHECKING

from opora.cli import argument_types as types
from opora.cli.commands import Options
from opora.domain.errors import OporaError

if TYPE_CHECKING:
    from opora.identification.scenario import Scenario
    from opora.identification.terms import Terms
    from opora.rulesets.document import RulesetDocument
    from opora.rulesets.ruleset import Reading, Ruleset


def add_run_options(parser: argparse.ArgumentParser) -> None:
    """Declare the options on a command's parser."""
    parser.add_argument("outcomes", metavar="ИТОГИ.parquet", help="итоги от команды «opora read»")
    parser.add_argument(
        "--luck-rate",
        type=types.share,
        metavar="ДОЛЯ",
        help="доля неуспеха для случайного попадания в список; 15%%, если не указана",
    )
    add_rule_options(parser)


def add_rule_options(parser: argparse.ArgumentParser) -> None:
    """Declare what says which rule is applied, without what an explanation needs besides."""
    parser.add_argument(
        "--ruleset", required=True, metavar="НАБОР", help="набор правил, см. «opora rulesets»"
    )
    parser.add_argument(
        "--year",
        required=True,
        type=types.school_year,
        metavar="ГОД",
        help="последний оценённый учебный год по году окончания, например 2023",
    )
    parser.add_argument(
        "--reading",
        action="append",
        default=[],
        metavar="ПРОЧТЕНИЕ",
        help="прочтение нормы (можно несколько раз); без него — все",
    )
    parser.add_argument(
        "--risk-zone",
        action="append",
        default=[],
        metavar="ОПРЕДЕЛЕНИЕ",
        help="определение зоны риска (не подтверждено), см. «opora rulesets»",
    )
    _add_scenario_options(parser.add_argument_group("сценарий «что, если» — не официальный список"))


def _add_scenario_options(group: "argparse._ArgumentGroup") -> None:
    group.add_argument(
        "--scenario", action="store_true", help="разрешить сценарий: черновик, иной год, изменения"
    )
    group.add_argument("--threshold", type=types.share, metavar="ДОЛЯ", help="порог, например 35%%")
    group.add_argument(
        "--min-participants",
        type=types.count,
        metavar="ЧИСЛО",
        help="учитывать результаты от такого числа участников",
    )
    group.add_argument(
        "--kinds", type=types.kinds, default=(), metavar="ВИДЫ", help="например: впр,огэ"
    )
    group.add_argument(
        "--subjects", type=types.subjects, default=(), metavar="ПРЕДМЕТЫ", help="через запятую"
    )
    group.add_argument(
        "--criterion",
        action="append",
        default=[],
        metavar="КРИТЕРИЙ",
        help="применить только этот критерий (можно несколько раз)",
    )
    group.add_argument(
        "--set",
        dest="settings",
        action="append",
        default=[],
        type=types.setting,
        metavar="ПАРАМЕТР=ЗНАЧЕНИЕ",
        help="задать число набора правил, см. «opora rulesets show»",
    )


def terms_of(options: Options) -> "Terms":
    """The ruleset, year, readings and scenario that the options ask for, or a refusal."""
    from opora.identification.terms import USUAL_LUCK_RATE, Terms
    from opora.rulesets.library import ruleset_document

    document = ruleset_document(options.ruleset)
    scenario = _scenario(options, document)
    luck_rate = getattr(options, "luck_rate", None)  # a country's table has no chances in it
    ruleset = _built(document, scenario, options.risk_zone)
    return Terms(
        ruleset=ruleset,
        year=options.year,
        readings=_readings(ruleset, options.reading),
        risk_definitions=ruleset.risk_zone,
        scenario=scenario,
        luck_rate=float(luck_rate) if luck_rate else USUAL_LUCK_RATE,
    )


def _scenario(options: Options, document: "RulesetDocument") -> "Scenario | None":
    from opora.identification.scenario import Scenario, require_official

    scenario = Scenario(
        document,
        threshold=options.threshold,
        min_participants=options.min_participants,
        kinds=options.kinds,
        subjects=options.subjects,
        criteria=tuple(options.criterion),
        settings=dict(options.settings),
    )
    if options.scenario:
        return scenario
    if changes := scenario.descriptions():
        raise OporaError(
            f"Официальное правило не меняют: {'; '.join(changes)}. Добавьте --scenario, "
            "если хотите посмотреть, что было бы."
        )
    require_official(document, options.year)
    return None


def _built(
    document: "RulesetDocument", scenario: "Scenario | None", risk_zone: list[str]
) -> "Ruleset":
    from opora.rulesets.build import build
    from opora.rulesets.library import risk_zones

    _require_known(risk_zone, risk_zones(), "Определения зоны риска")
    if scenario:
        document = scenario.changed()
    if risk_zone:
        document = document.with_changes({"risk_zone": risk_zone})
    return build(document, risk_zones())


def _readings(ruleset: "Ruleset", names: list[str]) -> "tuple[Reading, ...]":
    _require_known(names, [reading.name for reading in ruleset.readings], "Прочтения")
    return tuple(r for r in ruleset.readings if not names or r.name in names)


def _require_known(names: Iterable[str], known: Iterable[str], what: str) -> None:
    for name in names:
        if name not in known:
            raise OporaError(f"{what} «{name}» нет. Есть: {', '.join(known)}.")
