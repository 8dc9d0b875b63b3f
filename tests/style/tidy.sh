#!/usr/bin/env bash
# clang-tidy on the files that changed since the last time it found nothing to say.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
. installers/packages.sh
tidy=$(command -v clang-tidy-14 || command -v clang-tidy)

# A file is checked again when it, a header of ours or the rules change: the key is the hash of what it includes.
passed=build/style
mkdir -p "$passed"
rules=$(cat .clang-tidy "$tidy" | sha256sum)
check() { # file
    local file=$1 key
    key=$( (echo "$rules"; cat "$file"; grep -ohE '^#include "[^"]+"' "$file" | cut -d'"' -f2 | xargs -r cat 2>/dev/null) | sha256sum | cut -c1-32)
    [ -f "$passed/$key" ] && return 0
    if output=$("$tidy" --quiet -p build/ci "$file" --extra-arg=-Wno-unknown-warning-option --extra-arg=-Wno-ignored-optimization-argument 2>/dev/null); then
        touch "$passed/$key"
    else
        printf '%s\n' "$output"
        return 1
    fi
}
export -f check
export tidy passed rules
git ls-files 'app/*.cpp' 'core/*.cpp' 'plugins/*.cpp' 'ui/*.cpp' | grep -vE '_(windows|macos)\.cpp$' |
    xargs -P "$(nproc)" -I{} bash -c 'check "$1"' _ {} || fail "clang-tidy has something to say." "See the lines above."
