"""The files that the guide to protocols of ВПР speaks of; schools and figures are invented."""

from collections.abc import Sequence
from pathlib import Path

from tests.method.exchange.fis_oko.made_reports import a_pupil as a_reported_pupil
from tests.method.exchange.fis_oko.made_reports import pupils_report, saved_report
from tests.method.exchange.vpr.made_protocols import Pupil, a_pupil, absent, table_2021


def make_files(folder: Path) -> None:
    """Two protocols without marks and one report of ФИС ОКО, under the names of the guide."""
    folder.mkdir()
    saved_report(folder / "matematika-5.xlsx", _protocol(5, 12, 16))
    saved_report(folder / "russkij-5.xlsx", _protocol(14, 30, 40))
    saved_report(folder / "2849657.xlsx", pupils_report(a_reported_pupil(1), a_reported_pupil(2)))


def _protocol(*totals: int) -> Sequence[Sequence[object]]:
    """A school with these totals, an empty one and an absent pupil; one that did well."""
    first = [_wrote(f"5000{number}", total) for number, total in enumerate(totals, 1)]
    second = [_wrote(f"5000{number}", total, "990002") for number, total in enumerate(totals[1:])]
    lost = a_pupil("50004", total="", tasks=("1", "1", "1"))
    return table_2021(
        [*first, lost, absent("50005"), *second, absent("50009").but(digits="990002")]
    )


def _wrote(code: str, total: int, digits: str = "990001") -> Pupil:
    return a_pupil(code, digits=digits, total=str(total), tasks=(str(total), "0", "0"))
