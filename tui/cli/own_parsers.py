"""The commands about the program itself: its settings, its keys, its words in a shell, its manual."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.cli.command import command

if TYPE_CHECKING:
    from argparse import ArgumentParser
    from collections.abc import Callable

CONFIG, KEYS, COMPLETION, MAN = "config", "keys", "completion", "man"

SHELLS = ("bash", "zsh", "fish")
KEYS_FORMATS = ("table", "json", "toml")
PRESETS = ("default", "vim", "less")

_CONFIG_EPILOG = """\
  show   every setting with its value and where it comes from; lines on standard
         error, and exit status 1, tell what is wrong in the file
  edit   open the file in $VISUAL or $EDITOR; a new one names all settings
  path   where the file is: $SAYSO_CONFIG, or settings.toml in $SAYSO_HOME or
         else in the platform's folder for settings"""

_KEYS_EPILOG = """\
formats:
  table   to be read: keys, the id for the settings, and what they do
  json    for other programs
  toml    lines for the settings file, to be changed there

A key is written as it stands on the keyboard (n, G, ctrl+d, pgdn, f5), a
sequence gg or ctrl+w o. In the presets vim and less numbers are counts,
alt+1, alt+2, alt+3 go to the panes, and ? searches backward; help is F1."""

_COMPLETION_EPILOG = """\
  bash   eval "$(sayso completion bash)"    in ~/.bashrc
  zsh    eval "$(sayso completion zsh)"     in ~/.zshrc, below compinit
  fish   sayso completion fish > ~/.config/fish/completions/sayso.fish"""

_MAN_EPILOG = """\
  sayso man                                        read it
  sayso man > ~/.local/share/man/man1/sayso.1      install it"""


def _config_parser() -> ArgumentParser:
    parser = command(CONFIG, "[show | edit | path]", "Show, edit or find the settings.", _CONFIG_EPILOG)
    parser.add_argument("what", nargs="?", choices=("show", "edit", "path"), default="show", help="default: show")
    return _without_sources(parser)


def _keys_parser() -> ArgumentParser:
    parser = command(KEYS, "", "Print the keys as they hold by the settings, or those of a preset.", _KEYS_EPILOG)
    parser.add_argument("--preset", choices=PRESETS, help="the keys of a preset, whatever the settings say")
    parser.add_argument("--format", choices=KEYS_FORMATS, default="table", help="in which format; default: table")
    return _without_sources(parser)


def _completion_parser() -> ArgumentParser:
    text = "Print what lets a shell complete commands, options, formats, samples and file names."
    parser = command(COMPLETION, "bash | zsh | fish", text, _COMPLETION_EPILOG)
    parser.add_argument("shell", choices=SHELLS, help="which shell")
    return _without_sources(parser)


def _man_parser() -> ArgumentParser:
    text = "Show the manual page; where the output is no terminal, print its source."
    return _without_sources(command(MAN, "", text, _MAN_EPILOG))


def _without_sources(parser: ArgumentParser) -> ArgumentParser:
    parser.set_defaults(sources=[])
    return parser


OWN_PARSERS: dict[str, Callable[[], ArgumentParser]] = {
    CONFIG: _config_parser,
    KEYS: _keys_parser,
    COMPLETION: _completion_parser,
    MAN: _man_parser,
}
