"""Settings, addresses and the commands of the office."""
