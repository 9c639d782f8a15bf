"""The command line: «opora …». Modules here stay light; commands import what they need when run."""
