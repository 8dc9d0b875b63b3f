# bash completion for yard. Install: yard completion bash > ~/.local/share/bash-completion/completions/yard
_yard() {
    local current="${COMP_WORDS[COMP_CWORD]}" words
    mapfile -t words < <("${COMP_WORDS[0]}" complete-words -- "${COMP_WORDS[@]:1:COMP_CWORD}" 2>/dev/null)
    COMPREPLY=()
    if [[ " ${words[*]} " == *" FILES "* ]]; then
        compopt -o filenames 2>/dev/null
        mapfile -t COMPREPLY < <(compgen -f -- "$current")
        return
    fi
    COMPREPLY=("${words[@]}")
}
complete -F _yard yard
