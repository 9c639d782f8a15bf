"""The refusal of one file among several that are taken together."""

from opora.domain.errors import OporaError


class RefusedFileError(OporaError):
    """A refusal that is seen only beside other files; ``file`` is the one to put right."""

    def __init__(self, file: str, *sentences: str) -> None:
        """Take the file's name in problems and complete Russian sentences."""
        super().__init__(*sentences)
        self.file = file
