"""The yearly context form that schools fill in for ФИС ОКО → answers of each school.

``read_context_form`` is the way in, ``is_context_form`` recognises the form by its headers;
``form.yaml`` holds its columns and what no school can answer at once. ``stored_forms`` keeps the
answers as a typed table.
"""
