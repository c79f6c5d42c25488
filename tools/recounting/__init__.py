"""Recounts of the rooms that have a file of their own: each exports NAME, FIGURES ({id: office}) and Room."""
