"""The user's and the data's failures, told in sentences the user can act on."""


class OporaError(Exception):
    """A refusal in Russian: what is wrong, where, and how to fix it.

    All sentences found at once are carried together, so that nobody has to fix
    a file one refusal at a time.
    """

    def __init__(self, *sentences: str) -> None:
        """Take one or more complete Russian sentences."""
        assert sentences, "a refusal without a sentence helps nobody"
        super().__init__("\n".join(sentences))
        self.sentences = sentences
