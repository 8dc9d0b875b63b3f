#!/usr/bin/env bash
# clang-format on every file.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
. installers/packages.sh
format=$(command -v clang-format-14 || command -v clang-format)
mapfile -t sources < <(git ls-files '*.cpp' '*.h')
"$format" --dry-run --Werror "${sources[@]}" || fail "clang-format would change these files." "Run: clang-format -i FILE"
