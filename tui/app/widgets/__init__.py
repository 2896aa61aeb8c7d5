"""The widgets, one a file: each draws what it is given and says what was asked for; it decides nothing."""
