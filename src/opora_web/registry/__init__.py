"""Regions, municipalities, schools, their codes and names over time; memberships and acts."""
