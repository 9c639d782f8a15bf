"""Why a school is where it is: evidence → risk profile, markers, deficits. No verdicts here."""
