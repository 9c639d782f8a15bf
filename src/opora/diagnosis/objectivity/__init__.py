"""Markers and further signs of objectivity: reasons to look, never verdicts (domain facts § 5)."""
