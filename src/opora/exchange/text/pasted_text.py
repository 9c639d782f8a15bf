"""Running text pasted from a letter or a справка → what its lines say."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from opora.exchange.figures import Figures
from opora.exchange.row_taken import ReadResult, RowPurpose, RowTaken, SchoolMention
from opora.exchange.rules.about_rows import TOTAL_ROW
from opora.exchange.rules.about_text import (
    PASSED_NOT_LOW,
    RESULT_WITHOUT_SCHOOL,
    SEVERAL_SCHOOLS,
    UNREADABLE_ROW,
)
from opora.exchange.rules.rule import Remark, Rule
from opora.exchange.text.line_parts import LineParts
from opora.exchange.text.municipality_heading import municipality_heading
from opora.exchange.text.result_phrase import speaks_of_passing
from opora.exchange.text.school_heading import school_headings, without_numbering
from opora.exchange.text.told_result import told_result
from opora.exchange.total_row import is_total
from opora.exchange.where import Where

_REGION = re.compile(
    r"(?:регион|субъект(?: российской федерации| рф)?)\s*:\s*(\S.*?)[\s.]*", re.IGNORECASE
)
# «Результаты: до пересдач» holds for all final exams beneath it.
_RESITS = re.compile(
    r"(?:все\s+)?результаты(?:\s+(?:даны|приведены|указаны))?\s*[:–—-]?\s*"
    r"(до|после)\s+пересдач(?:и|ек)?\.?",
    re.IGNORECASE,
)

# After such a line nobody knows whose result comes next.
_ENDS_SCHOOL = (RESULT_WITHOUT_SCHOOL, TOTAL_ROW)


def text_rows(lines: Sequence[str], file: str) -> Iterator[RowTaken]:
    """One for each line, in order; the school of a result is the last one named above it."""
    reader = _Reader()
    for number, line in enumerate(lines, start=1):
        yield reader.read(line, Where(file, "", number))


@dataclass
class _Reader:
    """Where in the text we are: the municipality, the region and the school last named.

    ``passed_heading`` is the line «Преодолели порог:» while all beneath it is about passing.
    """

    municipality: str = ""
    region: str = ""
    school: SchoolMention | None = None
    before_resits: bool | None = None
    passed_heading: str = ""

    def read(self, line: str, where: Where) -> RowTaken:
        bare = without_numbering(line)
        if not bare or line.lstrip().startswith("#"):
            return RowTaken(where, RowPurpose.BLANK)
        if self._is_heading(bare):
            return RowTaken(where, RowPurpose.HEADING)
        return self._read_content(bare, where)

    def _read_content(self, bare: str, where: Where) -> RowTaken:
        if is_total(bare):
            self.school = None
            return RowTaken(where, RowPurpose.RESULT, remarks=(TOTAL_ROW.remark(value=bare),))
        parts = LineParts.of(bare)
        if parts.before is None:
            return self._read_results(parts.results, where)
        schools = tuple(self._mention(name) for name in school_headings(parts.before))
        self.school = schools[0] if len(schools) == 1 else None
        if schools and not parts.results:
            return RowTaken(where, RowPurpose.SCHOOL, schools=schools)
        if self.school:
            return self._read_results(parts.results, where)
        if bare.endswith(":"):
            self.passed_heading = bare if speaks_of_passing(bare) else ""
        remark = _no_single_school(schools, parts.results).remark(value=bare)
        return RowTaken(where, RowPurpose.RESULT, remarks=(remark,), schools=schools)

    def _read_results(self, results: Sequence[str], where: Where) -> RowTaken:
        schools = (self.school,) if self.school else ()
        taken: list[ReadResult] = []
        remarks: list[Remark] = []
        for text in results:
            result, about = self._result(text, where)
            taken += [self._with_resits(result)] if result else []
            remarks += about
            if any(remark.rule in _ENDS_SCHOOL for remark in about):
                self.school = None
        return RowTaken(where, RowPurpose.RESULT, tuple(taken), tuple(remarks), schools)

    def _result(self, text: str, where: Where) -> tuple[ReadResult | None, tuple[Remark, ...]]:
        if self.school is None:
            return None, (RESULT_WITHOUT_SCHOOL.remark(value=text),)
        result, remarks = told_result(text, self.school, where)
        if result and self.passed_heading:
            about_passed = PASSED_NOT_LOW.remark(value=f"{self.passed_heading} {text}")
            return replace(result, figures=Figures(), remarks=(about_passed,)), remarks
        return result, remarks

    def _is_heading(self, line: str) -> bool:
        municipality = municipality_heading(line)
        region = _REGION.fullmatch(line)
        resits = _RESITS.fullmatch(line)
        if municipality:
            self.municipality, self.school = municipality, None
        elif region:
            self.region, self.school = " ".join(region[1].split()), None
        elif resits:
            self.before_resits = resits[1].lower() == "до"
        return bool(municipality or region or resits)

    def _with_resits(self, result: ReadResult) -> ReadResult:
        if result.before_resits is not None or not result.procedure.kind.is_final_exam:
            return result
        return replace(result, before_resits=self.before_resits)

    def _mention(self, name: str) -> SchoolMention:
        return SchoolMention(name, self.municipality, self.region)


def _no_single_school(schools: Sequence[SchoolMention], results: Sequence[str]) -> Rule:
    """Why a line that opens with no one school is not taken."""
    if schools:
        return SEVERAL_SCHOOLS
    return RESULT_WITHOUT_SCHOOL if results else UNREADABLE_ROW
