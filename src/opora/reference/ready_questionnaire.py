"""A questionnaire that comes with the method."""

from dataclasses import dataclass

from opora.reference.provenance import Provenance
from opora.reference.questionnaire import Questionnaire


@dataclass(frozen=True)
class ReadyQuestionnaire:
    """A set of questions for the years of its provenance; ``sha256`` is that of the file."""

    ready_id: str
    questionnaire: Questionnaire
    provenance: Provenance
    sha256: str
