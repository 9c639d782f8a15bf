"""Does the state of things allow it?"""
