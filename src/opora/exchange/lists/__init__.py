"""Lists of schools: received from somebody, or computed and read back."""
