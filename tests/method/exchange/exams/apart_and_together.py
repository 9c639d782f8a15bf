"""The same tables of exams in several files and in one."""

import random
from collections.abc import Iterable, Mapping, Sequence

from tests.method.exchange.exams.planted import Planted
from tests.method.exchange.exams.protocols_made import Line

from opora.domain.errors import OporaError
from opora.exchange.assembly import assembled
from opora.exchange.decisions.name_decisions import NameDecisions
from opora.exchange.decisions.resolutions import Resolutions
from opora.exchange.exams.exam_file import exam_file
from opora.exchange.exams.exams_together import exams_together
from opora.exchange.file_facts import FileFacts
from opora.exchange.intake import Intake
from opora.exchange.sheet import Sheet

Files = Mapping[str, Sequence[Sheet]]
NOTHING = FileFacts()


def read_apart(
    files: Files, said: Mapping[str, FileFacts] | None = None, order: Iterable[str] = ()
) -> Intake:
    """The files read in one call, by default in their order. Raises the first refusal."""
    facts = said or {}
    names = list(order) or list(files)
    read = [exam_file(files[name], name, facts.get(name, NOTHING)) for name in names]
    taken = exams_together(read)
    rows = []
    for name in names:
        own = taken[name]
        if isinstance(own, OporaError):
            raise own
        assert {row.where.file for row in own} <= {name}
        rows += own
    return assembled(rows, NameDecisions(), Resolutions())


def cut_by_chance(made: Planted, files: int, seed: int) -> dict[str, dict[str, list[Line]]]:
    """Pupils of every exam dealt out to files, each with the title and the headers over them."""
    dice = random.Random(seed)
    dealt: dict[str, dict[str, list[Line]]] = {}
    for sheet, lines in made.lines.items():
        starts = [n for n, line in enumerate(lines) if line and "Протокол" in str(line[0])]
        for start, end in zip(starts, [*starts[1:], len(lines)], strict=True):
            head, pupils = lines[start : start + 4], lines[start + 4 : end - 2]
            owners = [dice.randrange(files) for _ in pupils]
            for owner in sorted(set(owners)):
                own = [pupil for pupil, one in zip(pupils, owners, strict=True) if one == owner]
                page = dealt.setdefault(f"{owner}.xlsx", {}).setdefault(sheet, [])
                page += [*head, *own, *lines[end - 2 : end]]
    return dealt
