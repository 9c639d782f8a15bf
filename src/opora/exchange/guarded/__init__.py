"""Reading workbooks in a process of its own, so that a hostile file harms nothing but that."""
