"""A refusal by the state of things, not by the person's rights."""

from opora.domain.errors import OporaError


class Refused(OporaError):  # noqa: N818  # it reads as a sentence where it is raised
    """What was asked cannot be done now; the sentence says why and what to do instead."""
