# Sourced by ./run and ./test: words for the user, and the packages of this system.
# shellcheck shell=bash

say() { printf '\033[1m==>\033[0m %s\n' "$*" >&2; }
fail() { # what happened, what to do
    printf '\033[31m==> %s\033[0m\n' "$1" >&2
    [ -n "${2:-}" ] && printf '    %s\n' "$2" >&2
    exit 1
}

# The packages of a list that are not installed, one a line; of alternatives the first that this system knows.
missing_packages() {
    local installed line choice chosen
    installed=$(dpkg-query -W -f '${db:Status-Abbrev} ${Package}\n' 2>/dev/null | sed -n 's/^ii  *//p')
    sed 's/#.*//; s/[[:space:]]//g; /^$/d' "$@" | while read -r line; do
        chosen=
        for choice in ${line//|/ }; do
            if grep -qxF "$choice" <<<"$installed"; then chosen=; continue 2; fi
        done
        for choice in ${line//|/ }; do
            if apt-cache policy "$choice" 2>/dev/null | grep -q 'Candidate: [^(]'; then chosen=$choice; break; fi
        done
        echo "${chosen:-${line%%|*}}"
    done
}

# need_packages LIST...: installs what is missing; asks before using sudo.
need_packages() {
    if ! command -v apt-get >/dev/null; then
        say "This system has no apt: what is needed is listed in installers/packages; going on."
        return 0
    fi
    local missing
    missing=$(missing_packages "$@")
    [ -z "$missing" ] && return 0
    if [ ! -f /var/lib/apt/periodic/update-success-stamp ] && ! ls /var/lib/apt/lists/*_Packages* >/dev/null 2>&1; then
        [ "$(id -u)" = 0 ] && apt-get update -qq && missing=$(missing_packages "$@")
    fi
    local command=(apt-get install -y -q --no-install-recommends -o DPkg::Lock::Timeout=600)
    # shellcheck disable=SC2206
    command+=($missing)
    if [ "$(id -u)" != 0 ]; then
        command -v sudo >/dev/null || fail "Packages are missing and there is no sudo: $(echo $missing)" "As root: apt-get install $(echo $missing)"
        [ -t 0 ] || fail "Packages are missing: $(echo $missing)" "Run: sudo apt-get install $(echo $missing)"
        printf 'These packages are missing:\n  %s\nInstall them with sudo? [Y/n] ' "$(echo $missing)" >&2
        local answer
        read -r answer
        case "$answer" in [nN]*) fail "Nothing was installed." "Install them yourself, then run this again." ;; esac
        command=(sudo env DEBIAN_FRONTEND=noninteractive "${command[@]}")
    fi
    say "Installing $(wc -w <<<"$missing") packages"
    export DEBIAN_FRONTEND=noninteractive
    local log
    log=$(mktemp)
    if ! "${command[@]}" >"$log" 2>&1; then
        # A package list that is too old names files that are gone: once more with a fresh one.
        say "That did not work; refreshing the package lists"
        if [ "$(id -u)" = 0 ]; then apt-get update -qq; else sudo apt-get update -qq; fi
        "${command[@]}" >"$log" 2>&1 || { tail -20 "$log" >&2; fail "The packages were not installed (the end of the log is above)." "Check the network and the package sources, then run this again."; }
    fi
    rm -f "$log"
}

# build PRESET [TARGET...]: configures once, builds; quiet where there is nothing to do.
build() {
    local preset=$1 log
    shift
    mkdir -p "build/$preset"
    log=build/$preset/build.log
    if [ ! -f "build/$preset/build.ninja" ]; then
        say "Configuring ($preset)"
        cmake --preset "$preset" >"$log" 2>&1 || { tail -30 "$log" >&2; fail "CMake could not configure (log: $log)." "The lines above name what is missing."; }
    fi
    local targets=()
    [ $# -gt 0 ] && targets=(--target "$@")
    say "Building ($preset)"
    if ! cmake --build --preset "$preset" "${targets[@]}" >"$log" 2>&1; then
        grep -nE 'error|FAILED|warning' "$log" | head -40 >&2
        fail "The build failed (log: $log)." "The first error above is the one to look at."
    fi
}
