"""How an article and its analysis are laid out, still without a screen: values in, values out."""
