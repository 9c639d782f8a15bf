"""The yearly form about the conditions in which schools work → answers of each school.

``read_context_form`` is the way in, ``is_context_form`` recognises the form by its headers;
``form.yaml`` holds its columns and what no school can answer at once, ``form_summary`` counts
what is known.
"""
