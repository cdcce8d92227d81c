"""What every front end asks for and orders."""
