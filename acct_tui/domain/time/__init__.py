"""Time: working days and hours, call windows, and the words for a day or a moment."""
