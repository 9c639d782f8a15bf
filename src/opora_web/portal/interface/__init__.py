"""What other programs read of the office: JSON under ``/api/v1/``, read only."""
