"""Why schools of the demonstration got on a list: data, and invented words of people."""

from pathlib import Path
from typing import Any

import yaml

from opora_web.accounts.models import User
from opora_web.accounts.queries import user_by_email
from opora_web.diagnosis.actions.cause_analyses import (
    sign_analysis,
    start_analysis,
    submit_analysis,
    write_cause,
)
from opora_web.diagnosis.models import CauseAnalysis
from opora_web.identification.models import ListEntry
from opora_web.registry.models import Municipality


def load_causes(path: Path, place: Municipality, by: User) -> None:
    """Work out what is not worked out yet, the way school and coordinator would."""
    told = yaml.safe_load(path.read_text(encoding="utf-8"))
    for one in told["analyses"]:
        entry = ListEntry.objects.select_related("school_list", "school").get(
            school_list__municipality=place,
            school_list__title=told["list"],
            school__name=one["school"],
        )
        if not CauseAnalysis.objects.filter(entry=entry).exists():
            _analysis(entry, one, by)


def _analysis(entry: ListEntry, told: dict[str, Any], by: User) -> None:
    writer = user_by_email(told["by"])
    assert writer, "the people of the demonstration were loaded before"
    analysis = start_analysis(by=by, entry=entry)
    for one in told["written"]:
        write_cause(
            by=writer,
            analysis=analysis,
            heading_id=one["heading"],
            text=one["text"],
            source=one["source"],
        )
    if told["signed"]:
        submit_analysis(by=writer, analysis=analysis)
        sign_analysis(by=by, analysis=analysis)
