"""What every kind of record waits for and until when, read from the procedure alone."""
