#compdef yard
# zsh completion for yard. Install: yard completion zsh > a folder of $fpath, as the file _yard
_yard() {
    local -a found
    found=("${(@f)$("${words[1]}" complete-words -- "${(@)words[2,CURRENT]}" 2>/dev/null)}")
    if (( ${found[(Ie)FILES]} )); then
        _files
    elif [[ -n "${found[1]}" ]]; then
        compadd -a found
    fi
}
if [[ "$funcstack[1]" == "_yard" ]]; then
    _yard "$@"
else
    compdef _yard yard
fi
