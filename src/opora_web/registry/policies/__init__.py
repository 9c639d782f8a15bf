"""What the state of the registry allows; each refusal is the sentence that the person reads."""
