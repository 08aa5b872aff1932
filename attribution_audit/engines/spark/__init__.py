"""What the Spark engine is made of: sessions, workers, files."""
