"""Official identification methods: one frozen dated folder of data each."""
