"""What a text and its reference say of one event, and cannot both be right about."""
