"""Calendar of procedures, imports, outcomes and their contradictions."""
