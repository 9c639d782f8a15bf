"""Files people have → outcomes and problems, and tables back."""
