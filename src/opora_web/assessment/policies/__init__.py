"""What the state of assessment allows; each refusal is the sentence that the person reads."""
