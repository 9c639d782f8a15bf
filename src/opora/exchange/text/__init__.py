"""Running text pasted from a letter or a справка, understood word by word.

``pasted_text`` goes line by line and remembers the school: ``line_parts`` cuts a line,
``school_heading`` and ``municipality_heading`` tell names from prose, ``told_result`` makes a
result of what ``result_phrase`` recognised.
"""
