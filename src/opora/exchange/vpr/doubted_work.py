"""Whether the scores of a protocol can be those of the work that a person says it is."""

from collections.abc import Sequence

from opora.domain.errors import OporaError
from opora.exchange.pupils.pupil_row import PupilRow
from opora.exchange.pupils.work import Work
from opora.exchange.rules.about_vpr import SCORES_TOO_LOW
from opora.exchange.rules.rule import Remark
from opora.language.numbers import grouped

# A slip of the pen is one score in a hundred at most; in Russian read as mathematics nearly every
# score is too great.
_ENOUGH_TOO_GREAT, _ONE_TOO_GREAT_IN = 5, 5
# Of so many pupils somebody reaches two thirds of the points, or it is an unusual school.
_ENOUGH_PUPILS, _REACHED, _OF = 30, 2, 3


def doubts_about_work(work: Work, pupils: Sequence[PupilRow], file: str) -> tuple[Remark, ...]:
    """What speaks against the work, where the file itself does not tell its greatest score.

    Such a protocol names neither subject nor grade, so a wrong word of a person would give every
    school wrong marks. Raises ``OporaError`` where so many scores are too great that it is another
    work.
    """
    maximum = work.max_score
    scores = [one.score for one in pupils if one.attended and one.score is not None]
    if work.stated_maximum is not None or maximum is None or not scores:
        return ()
    above = sum(score > maximum for score in scores)
    if above >= _ENOUGH_TOO_GREAT and above * _ONE_TOO_GREAT_IN > len(scores):
        raise OporaError(
            f"Файл «{file}»: {grouped(above)} из {grouped(len(scores))} общих баллов больше "
            f"наибольшего возможного ({maximum}) — это не {work.procedure.title}. "
            "Проверьте предмет, класс и год."
        )
    best = max(scores)
    if len(scores) < _ENOUGH_PUPILS or best * _OF >= maximum * _REACHED:
        return ()
    return (SCORES_TOO_LOW.remark(value=str(best), maximum=maximum, title=work.procedure.title),)
