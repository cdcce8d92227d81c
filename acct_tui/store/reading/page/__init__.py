"""What one project's page shows; each module reads a side of the project in a fixed number of queries."""
