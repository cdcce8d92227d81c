"""What a key does to what is under the cursor."""
