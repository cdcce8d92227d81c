"""The evening close."""
