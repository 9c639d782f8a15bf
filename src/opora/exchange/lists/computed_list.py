"""A list computed by «opora identify», read back from its JSON."""

import json
from pathlib import Path
from typing import Any

from opora.domain.errors import OporaError
from opora.domain.received_list import ListPlace, ReceivedEntry, ReceivedList
from opora.domain.school import School

_PLACES = {"listed": ListPlace.LISTED, "risk_zone": ListPlace.RISK_ZONE}


def read_computed_list(path: Path, reading: str | None = None) -> ReceivedList:
    """The schools that one reading (the first by default) puts on the list or in the risk zone.

    Raises ``OporaError`` for a file that «opora identify» did not write or a reading it lacks.
    """
    try:
        data = json.loads(path.read_text(encoding="utf-8"))
        readings = dict(data["readings"])
        title = f"{data['ruleset']['id']}, {data['year']}"
        chosen = reading or next(iter(readings))
        entries = tuple(_entries(readings.get(chosen, ())))
    except FileNotFoundError as missing:
        raise OporaError(f"Файла «{path}» нет. Проверьте путь.") from missing
    except (ValueError, LookupError, TypeError, StopIteration, AttributeError) as fault:
        raise OporaError(
            f"Файл «{path.name}» не похож на список от «opora identify»: сделайте его заново "
            "командой «opora identify … -o список.json»."
        ) from fault
    if chosen not in readings:
        raise OporaError(
            f"В файле «{path.name}» нет прочтения «{chosen}». Есть: {', '.join(readings)}."
        )
    status = "сценарий" if data.get("scenario") else "расчётный список"
    return ReceivedList(f"{status} {title}, прочтение {chosen}", entries)


def _entries(schools: list[dict[str, Any]]) -> list[ReceivedEntry]:
    return [
        ReceivedEntry(
            name=school["school_name"],
            place=_PLACES[school["verdict"]],
            municipality=school["municipality"],
            code=School(school["school_code"], school["school_name"]).lasting_code,
            category=school["severity"] or "",
        )
        for school in schools
        if school["verdict"] in _PLACES
    ]
