"""Users, sign-in, invitations, second factor, devices."""
