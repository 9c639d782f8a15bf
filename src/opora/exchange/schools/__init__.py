"""Which names and codes in the files mean one school, and what is odd about them."""
