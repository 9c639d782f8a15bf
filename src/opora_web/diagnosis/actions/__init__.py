"""Writing in diagnosis: each action with its entry in the journal."""
