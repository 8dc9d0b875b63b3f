"""A recurrent network in PyTorch: a template of Trainyard."""
