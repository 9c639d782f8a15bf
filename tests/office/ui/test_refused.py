"""A refusal is the user's kind of failure."""

from opora.domain.errors import OporaError
from opora_web.ui.refused import Refused


def test_it_is_told_like_any_other_sentence_for_people():
    refusal = Refused("Список уже утверждён приказом № 12: внесите поправку.")
    assert isinstance(refusal, OporaError)
    assert refusal.sentences == ("Список уже утверждён приказом № 12: внесите поправку.",)
