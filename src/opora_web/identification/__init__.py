"""Runs of rulesets, lists, objections, approval."""
