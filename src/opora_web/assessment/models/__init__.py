"""The tables of assessment."""

from opora_web.assessment.models.of_procedure import OfProcedure
from opora_web.assessment.models.printed_school import PrintedSchool
from opora_web.assessment.models.remark import Remark
from opora_web.assessment.models.result import Result
from opora_web.assessment.models.upload import Upload, UploadState
from opora_web.assessment.models.uploaded_file import UploadedFile

__all__ = [
    "OfProcedure",
    "PrintedSchool",
    "Remark",
    "Result",
    "Upload",
    "UploadState",
    "UploadedFile",
]
