"""What a person says of a file that does not tell its procedure, as a row keeps it."""

from collections.abc import Mapping
from dataclasses import asdict
from typing import Any

from opora.domain.procedure_kind import ProcedureKind
from opora.domain.season import Season
from opora.exchange.file_facts import FileFacts


def kept_facts(facts: FileFacts) -> dict[str, Any]:
    """The facts that were said, as plain values."""
    return {name: value for name, value in asdict(facts).items() if value is not None}


def said_facts(kept: Mapping[str, Any]) -> FileFacts:
    """The facts again."""
    values = dict(kept)
    if "season" in values:
        values["season"] = Season(values["season"])
    if "kind" in values:
        values["kind"] = ProcedureKind(values["kind"])
    return FileFacts(**values)


def facts_in_words(facts: FileFacts) -> str:
    """«2021 год, весна, ВПР, математика, 5 класс», «» for nothing."""
    told = [
        f"{facts.year} год" if facts.year else "",
        facts.season.russian if facts.season else "",
        facts.kind.russian if facts.kind else "",
        facts.subject or "",
        f"{facts.grade} класс" if facts.grade else "",
        f"писали в {facts.participants_grade} классе" if facts.participants_grade else "",
        _RESITS.get(facts.before_resits, ""),
    ]
    return ", ".join(each for each in told if each)


_RESITS = {True: "до пересдач", False: "после пересдач"}
