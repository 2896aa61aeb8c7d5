"""`sayso completion`: what bash, zsh and fish have to know to complete its words, made from the parsers."""

from __future__ import annotations

from shlex import quote
from typing import TYPE_CHECKING

from tui.cli.words import READ, Command, Option, commands, first_sentence
from tui.samples import sample_names

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator


def script(shell: str) -> str:
    """Return the script for a shell: bash, zsh or fish."""
    return "\n".join(_SCRIPTS[shell](_with_samples(commands()))) + "\n"


def _with_samples(known: Iterable[Command]) -> list[Command]:
    return [one._replace(choices=tuple(sample_names())) if one.operand == "NAME" else one for one in known]


def _named(known: Iterable[Command]) -> list[Command]:
    return [one for one in known if one.name != READ]


def _flags(command: Command) -> list[str]:
    return [flag for option in command.options for flag in option.flags]


def _bash(known: list[Command]) -> Iterator[str]:
    names = " ".join(one.name for one in _named(known))
    yield "# sayso's words for bash"
    yield "_sayso() {"
    yield "    local cur=${COMP_WORDS[COMP_CWORD]} prev=${COMP_WORDS[COMP_CWORD-1]} name= word"
    yield "    COMPREPLY=()"
    yield "    if [[ $cur == = ]]; then cur=; elif [[ $prev == = ]]; then prev=${COMP_WORDS[COMP_CWORD-2]}; fi"
    yield '    for word in "${COMP_WORDS[@]:1:COMP_CWORD-1}"; do'
    yield "        case $word in -?* | =) ;; *) name=$word; break ;; esac"
    yield "    done"
    yield f"    case $name in {' | '.join(one.name for one in _named(known))} | '') ;; *) name=- ;; esac"
    yield '    case "$name $prev" in'
    for one in known:
        for option in one.options:
            if option.takes_value:
                pattern = " | ".join(f'"{one.name} {flag}"' for flag in option.flags)
                yield f"    {pattern}) {_bash_reply(option.choices)}; return ;;"
    yield "    esac"
    yield "    if [[ $cur == -* ]]; then"
    yield "        case $name in"
    for one in known:
        pattern = "'' | -" if one.name == READ else one.name
        yield f"        {pattern}) {_bash_reply(_flags(one))} ;;"
    yield "        esac"
    yield "        return"
    yield "    fi"
    yield "    case $name in"
    yield f"    '') {_bash_reply(names.split())} ;;"
    for one in _named(known):
        if not one.reads_files:
            yield f"    {one.name}) {_bash_reply(one.choices)}; return ;;"
    yield "    esac"
    yield "    local IFS=$'\\n'"
    yield '    COMPREPLY+=($(compgen -f -- "$cur"))'
    yield "    type compopt &>/dev/null && compopt -o filenames"
    yield "}"
    yield "complete -F _sayso sayso"


def _bash_reply(words: Iterable[str]) -> str:
    listed = " ".join(words)
    return f'COMPREPLY=($(compgen -W {quote(listed)} -- "$cur"))' if listed else ":"


def _zsh(known: list[Command]) -> Iterator[str]:
    yield "#compdef sayso"
    yield "_sayso() {"
    yield "    local name=- word state"
    yield "    local -a commands"
    yield "    commands=("
    for one in _named(known):
        yield f"        {quote(f'{one.name}:{_lowered(one.says)}')}"
    yield "    )"
    yield "    for word in ${words[2,CURRENT-1]}; do"
    yield "        [[ $word == -?* ]] || { name=$word; break; }"
    yield "    done"
    yield "    case $name in"
    for one in _named(known):
        yield f"    {one.name})"
        yield f"        _arguments {' '.join(_zsh_options(one))} '1: :({one.name})' {_zsh_operand(one)} ;;"
    read = next(one for one in known if one.name == READ)
    yield "    -)"
    yield f"        _arguments {' '.join(_zsh_options(read))} '*: :->first'"
    yield "        [[ $state == first ]] && { _describe -t commands command commands; _files; } ;;"
    yield "    *)"
    yield f"        _arguments {' '.join(_zsh_options(read))} '*:FILE:_files' ;;"
    yield "    esac"
    yield "}"
    yield 'if [[ ${funcstack[1]} == _sayso ]]; then _sayso "$@"; else compdef _sayso sayso; fi'


def _zsh_options(command: Command) -> Iterator[str]:
    for option in command.options:
        said = _lowered(option.says).replace("[", r"\[").replace("]", r"\]").replace(":", r"\:")
        takes = f":{option.metavar or 'value'}:" if option.takes_value else ""
        takes += f"({' '.join(option.choices)})" if option.choices else ""
        for flag in option.flags:
            equals = "=" if option.takes_value and flag.startswith("--") else ""
            yield quote(f"{flag}{equals}[{said}]{takes}")


def _zsh_operand(command: Command) -> str:
    if command.reads_files:
        return "'*:FILE:_files'"
    return quote(f"*: :({' '.join(command.choices)})") if command.choices else ""


def _fish(known: list[Command]) -> Iterator[str]:
    names = " ".join(one.name for one in _named(known))
    yield "# sayso's words for fish"
    yield "function __sayso_name"
    yield "    for word in (commandline -opc)[2..]"
    yield "        string match -qr -- '^-.' $word; or begin; echo -- $word; return; end"
    yield "    end"
    yield "end"
    yield "function __sayso_is"
    yield "    contains -- (__sayso_name; or echo '') $argv"
    yield "end"
    for one in _named(known):
        condition = f"-n '__sayso_is {one.name}'"
        yield f"complete -c sayso -n 'test -z \"$(__sayso_name)\"' -a {one.name} -d {_fish_text(one.says)}"
        if not one.reads_files:
            yield f"complete -c sayso {condition} -f"
        if one.choices:
            yield f"complete -c sayso {condition} -a {quote(' '.join(one.choices))}"
        for option in one.options:
            yield f"complete -c sayso {condition} {_fish_option(option)}"
    read = next(one for one in known if one.name == READ)
    for option in read.options:
        yield f"complete -c sayso -n 'not __sayso_is {names}' {_fish_option(option)}"


def _fish_option(option: Option) -> str:
    flags = [f"-l {flag[2:]}" if flag.startswith("--") else f"-s {flag[1:]}" for flag in option.flags]
    value = ["-x"] * option.takes_value + ([f"-a {quote(' '.join(option.choices))}"] if option.choices else [])
    return " ".join([*flags, *value, f"-d {_fish_text(option.says)}"])


def _fish_text(text: str) -> str:
    return "'" + first_sentence(text).replace("\\", "\\\\").replace("'", "\\'") + "'"


def _lowered(text: str) -> str:
    said = first_sentence(text)
    return said[:1].lower() + said[1:]


_SCRIPTS = {"bash": _bash, "zsh": _zsh, "fish": _fish}
