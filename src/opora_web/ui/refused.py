"""The refusal of an action by the state of things."""

from opora.domain.errors import OporaError


class Refused(OporaError):  # noqa: N818  # it is no fault of anybody
    """What was asked cannot be done now; the sentence tells why and what to do."""
