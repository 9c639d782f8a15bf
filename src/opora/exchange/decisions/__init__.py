"""Files of decisions of people, and their application: nothing is decided in silence.

``name_decisions`` (read) and ``decided_names`` (applied) are about names of schools,
``resolutions`` (read) and ``settlement`` (applied) about contradictory numbers.
"""
