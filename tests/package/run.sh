#!/usr/bin/env bash
# Makes the DEB, installs it in an empty Debian in a folder, and starts yard and the workbench there.
# Needs root and debootstrap; says so where they are not there.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
. installers/packages.sh
build=build/ci
(cd "$build" && rm -f ./*.deb && cpack -G DEB >cpack.log 2>&1) || { tail -20 "$build/cpack.log" >&2; fail "CPack failed." "See $build/cpack.log."; }
package=$(ls "$build"/*.deb)
dpkg-deb -I "$package" | sed -n 's/^ \(Package\|Version\|Depends\|Installed-Size\)/\1/p' >&2
if [ "$(id -u)" != 0 ] || ! command -v debootstrap >/dev/null; then
    say "Not installed in a clean system: that needs root and debootstrap. To enable it run ./test package as root."
    exit 0
fi
. /etc/os-release
root=$PWD/build/testbed/debian-$VERSION_CODENAME
if [ ! -f "$root/ready" ]; then
    say "Making an empty $PRETTY_NAME in build/testbed"
    rm -rf "$root"
    mkdir -p "$root"
    mirror=$(apt-get indextargets --format '$(SITE)' 'Created-By: Packages' | head -n 1)
    debootstrap --variant=minbase "$VERSION_CODENAME" "$root" "$mirror" >"$root.log" 2>&1 || { tail -5 "$root.log" >&2; fail "debootstrap failed." "See $root.log."; }
    cp /etc/resolv.conf "$root/etc/"
    cp -r /etc/apt/. "$root/etc/apt/"
    cp -r /usr/local/share/ca-certificates "$root/usr/local/share/" 2>/dev/null || true
    touch "$root/ready"
fi
cp "$package" "$root/tmp/trainyard.deb"
chroot "$root" sh -euc '
    export DEBIAN_FRONTEND=noninteractive
    apt-get update -qq
    apt-get install -y -qq --no-install-recommends --reinstall /tmp/trainyard.deb >/tmp/install.log 2>&1 || { tail -20 /tmp/install.log; exit 1; }
    export TRAINYARD_HOME=/tmp/home QT_QPA_PLATFORM=offscreen LC_ALL=C.UTF-8
    rm -rf /tmp/home
    yard plugins
    trainyard --screenshot /tmp/window.png
    test -s /tmp/window.png
    apt-get remove -y -qq trainyard >/dev/null 2>&1
    test ! -e /usr/bin/trainyard
' || fail "The package does not install and start in an empty $PRETTY_NAME." "The lines above say where it stopped."
cp "$root/tmp/window.png" build/package-window.png
say "The package installs and starts in an empty $PRETTY_NAME (picture: build/package-window.png)"
