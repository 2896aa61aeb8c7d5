"""What sayso costs and how often it is right: `python -m benchmarks` measures and prints it."""
