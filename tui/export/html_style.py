"""How the web page of an export looks: its style sheet, with the eight colours of speakers for light and dark."""

from __future__ import annotations

from tui.view.colours import ON_DARK, ON_LIGHT


def _colours(colours: tuple[str, ...]) -> str:
    return " ".join(f"--c{number}: {colour};" for number, colour in enumerate(colours, 1))


_CLASSES = "\n".join(f".c{number} {{ --c: var(--c{number}); }}" for number in range(1, len(ON_LIGHT) + 1))

STYLE = f"""\
:root {{ color-scheme: light dark; --page: #faf7f1; --text: #2c2a26; --faint: #5f5b53; --grey: #6f6a62; }}
:root {{ {_colours(ON_LIGHT)} }}
@media (prefers-color-scheme: dark) {{
  :root {{ --page: #16181c; --text: #d9d6cf; --faint: #a3a099; --grey: #8b8880; {_colours(ON_DARK)} }}
}}
body {{ margin: 0; background: var(--page); color: var(--text); font: 1.1rem/1.6 Georgia, "Noto Serif", serif; }}
.sheet {{ display: flex; flex-wrap: wrap; gap: 3rem; justify-content: center; padding: 2rem 1.25rem; }}
article {{ flex: 0 1 38rem; min-width: 0; overflow-wrap: break-word; }}
h1, h2, h3, h4, h5, h6 {{ line-height: 1.25; }}
.under {{ font-size: 1.2rem; }}
.source, figcaption, aside span {{ color: var(--faint); font-size: .9rem; }}
pre {{ overflow-x: auto; font-size: .85rem; line-height: 1.4; }}
blockquote {{ margin: 1em 0 1em 1em; padding-left: 1em; border-left: 1px solid var(--faint); }}
a {{ color: inherit; }}
{_CLASSES}
.nobody {{ --c: var(--grey); }}
q {{ quotes: none; border-bottom: 2px solid var(--c); background: color-mix(in srgb, var(--c) 14%, transparent); }}
q.indirect {{ border-bottom-style: dotted; }}
q:target {{ background: color-mix(in srgb, var(--c) 34%, transparent); scroll-margin: 40vh; }}
aside {{ flex: 0 1 17rem; font: .9rem/1.5 system-ui, sans-serif; position: sticky; top: 2rem; align-self: flex-start; }}
aside ol {{ list-style: none; padding: 0; }}
aside li {{ margin-bottom: .75rem; border-left: 4px solid transparent; }}
aside b {{ border-left: 4px solid var(--c); padding-left: .5rem; }}
@media print {{ aside {{ position: static; }} body {{ background: none; }} }}
"""
