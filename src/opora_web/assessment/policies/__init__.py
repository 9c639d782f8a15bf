"""What the state of an upload allows; each refusal is the sentence that the person reads."""
