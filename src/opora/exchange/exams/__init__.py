"""Protocols of ОГЭ, ЕГЭ and ГВЭ as regional centres give them out (domain facts § 8).

Begin at ``exam_protocol``. A sheet is cut into exams (``exam_table``) by titles (``exam_title``)
and headers (``exam_columns``); what each is, ``exam_facts`` tells; ``exam_pupils`` reads its rows
by ``exam_cells`` and ``pupils.missed_minimum``, and tells lines of the page from pupils by
``row_words``.
That much is done for each file by itself (``exam_file``). Exams of one procedure (``exam``) are
then put together over all files of a reading (``exams_together``): ``appeals`` takes the later word
about a participant, ``exam_days`` adds main and reserve days, ``exam_doubts`` remarks what is odd.
Names and documents are never read into any value.
"""
