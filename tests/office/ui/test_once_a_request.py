"""An answer is kept for one request, never longer."""

from opora_web.ui.once_a_request import OnceARequest, forget, once_a_request


def asked_by(view):
    """How often a question is asked while the view answers."""
    asked = []

    def question():
        asked.append("asked")
        return len(asked)

    OnceARequest(lambda _request: view(question))(None)
    return len(asked)


def test_it_is_asked_once_in_a_request():
    assert asked_by(lambda ask: [once_a_request("who", ask) for _ in range(9)]) == 1


def test_other_questions_have_other_answers():
    assert asked_by(lambda ask: [once_a_request(one, ask) for one in ("who", "where", "who")]) == 2


def test_an_answer_that_is_nothing_is_an_answer():
    asked = []
    OnceARequest(lambda _: [once_a_request("who", lambda: asked.append(1)) for _ in range(3)])(None)
    assert asked == [1]


def test_what_is_forgotten_is_asked_again():
    def view(ask):
        first = once_a_request("who", ask)
        forget()
        assert once_a_request("who", ask) != first

    assert asked_by(view) == 2


def test_nothing_is_kept_outside_and_between_requests():
    kept = []

    def view(_request):
        kept.append(once_a_request("who", lambda: len(kept)))

    keeper = OnceARequest(view)
    keeper(None)
    keeper(None)
    forget()
    assert kept == [0, 1]
    answers = iter((1, 2))
    assert [once_a_request("who", lambda: next(answers)) for _ in range(2)] == [1, 2]


def test_a_request_that_failed_leaves_nothing_behind():
    def view(_request):
        once_a_request("who", lambda: "the one of before")
        raise LookupError

    try:
        OnceARequest(view)(None)
    except LookupError:
        assert once_a_request("who", lambda: "nobody") == "nobody"
