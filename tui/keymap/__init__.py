"""Which keys do what: names of keys, the presets, what a person wants laid over the table, and what is being typed."""
