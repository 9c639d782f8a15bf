"""What the office does not do, told to the person who asked for it."""

from opora.domain.errors import OporaError


class Refused(OporaError):  # noqa: N818  # it is raised as a sentence, no error
    """The state of things does not allow it; the sentence says why and what would.

    The same sentence stands beside the button that cannot be pressed.
    """
