"""Why a school is where it is: profiles of risk, surveys, checks, markers, causes."""
