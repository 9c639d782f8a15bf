"""Two processes with four threads each try every code of a survey at the same time."""

import pytest

_CODES = 8
_PLANT = f"""
from tests.office.cast import make_cast
from tests.office.diagnosis.surveys import running
print(*running(make_cast().own, codes={_CODES}).codes)
"""
_TRY = """
import sys
import threading
from django.db import connections
from tests.office.diagnosis.surveys import DAY
from opora_web.diagnosis.actions.survey_answers import take_answer
from opora_web.diagnosis.survey_code_of import survey_code_of
from opora_web.ui.refused import Refused

taken, codes = [], [survey_code_of(one) for one in sys.argv[1:]]

def try_all():
    for code in codes:
        try:
            take_answer(code=code, options={"parent-parents-1": 1}, today=DAY)
            taken.append(code.pk)
        except Refused:
            pass
    connections.close_all()

threads = [threading.Thread(target=try_all) for _ in range(4)]
for one in threads:
    one.start()
for one in threads:
    one.join()
print(*taken)
"""
_COUNT = """
from opora_web.diagnosis.models import CampaignPart, SurveyAnswer, SurveyCode
part = CampaignPart.objects.get()
used = SurveyCode.objects.filter(used=True).count()
print(part.answered, used, SurveyAnswer.objects.filled().count())
"""


@pytest.mark.parametrize("processes", [2])
def test_every_code_is_good_for_one_answer(office, processes):
    codes = office.run(_PLANT).split()
    assert len(codes) == _CODES
    trying = [office.script(_TRY, *codes) for _ in range(processes)]
    taken = []
    for process in trying:
        ended, said = office.finish(process)
        assert ended == 0, said
        taken += said.split()
    assert len(taken) == len(set(taken)) == _CODES
    assert office.run(_COUNT).split() == [str(_CODES)] * 3
