"""Logistic regression in NumPy: a template of Trainyard."""
