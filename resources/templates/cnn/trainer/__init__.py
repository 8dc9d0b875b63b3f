"""A convolutional network in PyTorch: a template of Trainyard."""
