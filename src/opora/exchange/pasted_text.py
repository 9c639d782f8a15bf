"""Running text pasted from a letter or a справка → what its lines say."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from opora.exchange.municipality_heading import municipality_heading
from opora.exchange.phrase_result import result_of_phrase
from opora.exchange.result_phrase import first_kind, parsed_phrase
from opora.exchange.row_taken import ReadResult, RowPurpose, RowTaken, SchoolMention
from opora.exchange.rule import Rule
from opora.exchange.rules import RESULT_WITHOUT_SCHOOL, SEVERAL_SCHOOLS, UNREADABLE_ROW
from opora.exchange.school_heading import school_heading, school_headings, without_numbering
from opora.exchange.where import Where

_REGION = re.compile(
    r"(?:регион|субъект(?: российской федерации| рф)?)\s*:\s*(\S.*?)[\s.]*", re.IGNORECASE
)
# «Результаты: до пересдач» holds for all final exams beneath it.
_RESITS = re.compile(
    r"(?:все\s+)?результаты[\w\s]*[:–—-]?\s*(до|после)\s+пересдач[а-я]*\.?", re.IGNORECASE
)
# «50,0 %» has a comma too: a comma parts results only before another procedure.
_BETWEEN_RESULTS = re.compile(
    r";|,(?=\s*(?:20\d\d\s*(?:г\.?|год)?\s*)?"
    r"(?:впр|огэ|егэ|гвэ|диагностич|мониторинг)(?:\W|[а-я]))",
    re.IGNORECASE,
)
_AFTER_SCHOOL = re.compile(r":|\s[-–—]\s|;")


def text_rows(lines: Sequence[str], file: str) -> Iterator[RowTaken]:
    """One for each line, in order; the school of a result is the last one named above it."""
    reader = _Reader()
    for number, line in enumerate(lines, start=1):
        yield reader.read(line, Where(file, "", number))


@dataclass
class _Reader:
    """Where in the text we are: the municipality, the region and the school last named."""

    municipality: str = ""
    region: str = ""
    school: SchoolMention | None = None
    before_resits: bool | None = None

    def read(self, line: str, where: Where) -> RowTaken:
        bare = without_numbering(line)
        if not bare or line.lstrip().startswith("#"):
            return RowTaken(where, RowPurpose.BLANK)
        if self._is_heading(bare):
            return RowTaken(where, RowPurpose.HEADING)
        parts = _Parts.of(bare)
        if parts.before is None:
            return self._read_results(parts.results, where)
        schools = tuple(self._mention(name) for name in school_headings(parts.before))
        self.school = schools[0] if len(schools) == 1 else None
        if schools and not parts.results:
            return RowTaken(where, RowPurpose.SCHOOL, schools=schools)
        if self.school:
            return self._read_results(parts.results, where)
        remark = _no_single_school(schools, parts.results).remark(value=bare)
        return RowTaken(where, RowPurpose.RESULT, remarks=(remark,), schools=schools)

    def _read_results(self, results: Sequence[str], where: Where) -> RowTaken:
        if self.school is None:
            remarks = tuple(RESULT_WITHOUT_SCHOOL.remark(value=result) for result in results)
            return RowTaken(where, RowPurpose.RESULT, remarks=remarks)
        taken = [result_of_phrase(result, self.school, where) for result in results]
        return RowTaken(
            where,
            RowPurpose.RESULT,
            results=tuple(self._with_resits(result) for result, _ in taken if result),
            remarks=tuple(remark for _, remarks in taken for remark in remarks),
            schools=(self.school,),
        )

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


@dataclass(frozen=True)
class _Parts:
    """A line as what stands before the results (``None``: nothing) and the results."""

    before: str | None
    results: tuple[str, ...]

    @classmethod
    def of(cls, line: str) -> "_Parts":
        before, rest = _split_before_results(line)
        results = tuple(part.strip() for part in _split_results(rest) if part.strip(" .,"))
        return cls(before, results)


def _split_results(text: str) -> Iterator[str]:
    start = 0
    for found in _BETWEEN_RESULTS.finditer(text):
        part = text[start : found.start()]
        # «Осень 2022 г., ВПР, 5 кл.»: what names no procedure yet belongs to the next one.
        if found.group() == ";" or first_kind(part) is not None:
            yield part
            start = found.end()
    yield text[start:]


def _split_before_results(line: str) -> tuple[str | None, str]:
    kind = first_kind(line)
    if kind is None:
        return _split_without_kind(line)
    ahead = line[:kind]
    if not parsed_phrase(ahead).left:
        return None, line
    separators = list(_AFTER_SCHOOL.finditer(ahead))
    if separators:
        cut = separators[-1]
        return ahead[: cut.start()], line[cut.end() :]
    cut_at = _start_of_result_words(ahead)
    return ahead[:cut_at], line[cut_at:]


def _split_without_kind(line: str) -> tuple[str | None, str]:
    """A line in which nobody named a procedure: a school, prose, or a result cut short."""
    phrase = parsed_phrase(line)
    if not phrase.counts and not phrase.shares:
        return line, ""
    separator = _AFTER_SCHOOL.search(line)
    if separator and school_heading(line[: separator.start()]):
        return line[: separator.start()], line[separator.end() :]
    # Words that nobody knows may be a school: the next results must not go to the one above.
    return (line, line) if phrase.left else (None, line)


def _start_of_result_words(ahead: str) -> int:
    """Where in «МОУ СОШ с. Кикино русский язык» the words of the result begin."""
    starts = [found.start() for found in re.finditer(r"\S+", ahead)]
    for start in starts:
        if not parsed_phrase(ahead[start:]).left:
            return start
    return len(ahead)
