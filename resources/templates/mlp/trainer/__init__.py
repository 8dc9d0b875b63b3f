"""Dense layers in NumPy: a template of Trainyard."""
