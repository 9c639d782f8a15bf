"""The schools and their verdicts as a table for the terminal."""

import shutil

from opora.cli.text_table import text_table
from opora.identification.identify import Identification
from opora.identification.membership import place_phrase
from opora.identification.verdict_phrase import low_by_year, verdict_phrase

# A name that is cut tells one school from another no longer, so the table may be wider.
_NARROWEST_NAME = 24


def verdict_table(run: Identification) -> list[str]:
    """Schools down, readings across; which results are low is for «opora explain»."""
    has_received = bool(run.membership.places)
    header = [
        "Школа",
        *(reading.title for reading in run.results),
        "Низких результатов",
        *(["В полученных списках"] if has_received else []),
        "Замечаний",
    ]
    rows = []
    for results in zip(*run.results.values(), strict=True):
        result = results[0]
        school = result.record.school
        places = "; ".join(place_phrase(place) for place in run.membership.of(school))
        rows.append(
            [
                run.label(school),
                *(verdict_phrase(under_reading) for under_reading in results),
                low_by_year(result),
                *([places] if has_received else []),
                str(len(result.problems) or ""),
            ]
        )
    narrow = 14
    width = shutil.get_terminal_size().columns - (narrow + 2) * (len(header) - 1)
    return text_table(header, rows, [max(_NARROWEST_NAME, width)] + [narrow] * (len(header) - 1))
