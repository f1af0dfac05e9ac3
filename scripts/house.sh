# Shared by ./run, ./birdik and ./test: finds or installs what Birdik is built with, and builds only when something changed.
# shellcheck shell=bash

house_root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
house_program=$house_root/artifacts/program/birdik
export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1 MSBUILDTERMINALLOGGER=off

say() { printf '%s\n' "$*" >&2; }
die() { say "$@"; exit 1; }

on_debian() { [ -r /etc/debian_version ] && command -v apt-get >/dev/null; }
on_macos() { [ "$(uname -s)" = Darwin ]; }
may_install() { on_debian && [ "$(id -u)" = 0 ]; }

# The version apt would install, empty when it knows none.
apt_candidate() { apt-cache policy "$1" 2>/dev/null | sed -n 's/^ *Candidate: *\([0-9:].*\)$/\1/p' | sed 's/^[0-9]*://'; }

apt_refreshed=
apt_refresh() {
    [ -n "$apt_refreshed" ] || apt-get update -qq >/dev/null 2>&1 || true
    apt_refreshed=yes
}

apt_install() {
    say "Installing $* …"
    DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$@" >/dev/null \
        || die "apt-get could not install $*; its own message stands above."
}

has_sdk() { command -v dotnet >/dev/null && dotnet --list-sdks 2>/dev/null | grep -q '^10\.'; }

need_dotnet() {
    local place
    for place in "$HOME/.dotnet" /usr/share/dotnet /usr/lib/dotnet /usr/local/share/dotnet; do
        has_sdk && break
        [ -x "$place/dotnet" ] && export DOTNET_ROOT=$place PATH=$place:$PATH
    done
    if ! has_sdk && may_install; then
        apt_refresh
        [ -z "$(apt_candidate dotnet-sdk-10.0)" ] || apt_install dotnet-sdk-10.0
    fi
    if ! has_sdk; then
        say "Birdik is built with the .NET 10 SDK, and this machine has none. To get it:"
        if on_macos; then
            die "    brew install --cask dotnet-sdk      (or https://dotnet.microsoft.com/download/dotnet/10.0)"
        fi
        if on_debian; then
            # shellcheck disable=SC1091
            . /etc/os-release
            say "    curl -LO https://packages.microsoft.com/config/$ID/$VERSION_ID/packages-microsoft-prod.deb" \
                "&& sudo dpkg -i packages-microsoft-prod.deb"
            die "    sudo apt-get update && sudo apt-get install dotnet-sdk-10.0"
        fi
        die "    https://dotnet.microsoft.com/download/dotnet/10.0"
    fi
    # The SDK itself asks for ICU; Birdik does not.
    if ! on_macos && command -v ldconfig >/dev/null && ! ldconfig -p | grep -q libicuuc; then
        export DOTNET_SYSTEM_GLOBALIZATION_INVARIANT=1
    fi
}

has_node() {
    command -v npm >/dev/null && command -v node >/dev/null || return 1
    local major
    major=$(node --version | sed 's/^v\([0-9]*\).*/\1/')
    [ "$major" -ge 20 ]
}

need_node() {
    if ! has_node && may_install; then
        apt_refresh
        local candidate
        candidate=$(apt_candidate nodejs)
        [ "${candidate%%.*}" -ge 20 ] 2>/dev/null && apt_install nodejs npm
    fi
    has_node && return
    say "Birdik's styles and scripts are built with Node.js 20 or newer and npm; this machine has" \
        "$(command -v node >/dev/null && node --version || echo none). To get it:"
    on_macos && die "    brew install node"
    on_debian && die "    curl -fsSL https://deb.nodesource.com/setup_22.x | sudo bash - && sudo apt-get install nodejs"
    die "    https://nodejs.org/en/download"
}

# One line that changes when any file the program is built from changes.
source_stamp() (
    cd "$house_root" || exit
    if [ -e .git ] && command -v git >/dev/null; then
        git ls-files -co --exclude-standard -z -- src data/reference '*.props' global.json BannedSymbols.txt .editorconfig
    else
        find src data/reference ./*.props global.json BannedSymbols.txt .editorconfig \
            \( -name node_modules -o -name bin -o -name obj \) -prune -o -type f -print0
    fi | if on_macos; then xargs -0 stat -f '%N %z %m'; else xargs -0 stat -c '%n %s %Y'; fi 2>/dev/null | LC_ALL=C sort | cksum
)

# dotnet build, quiet unless it fails: build_quietly WHAT
build_quietly() {
    mkdir -p "$house_root/artifacts"
    local log=$house_root/artifacts/build.log
    if ! dotnet build "$house_root/$1" -c Release -v q -nologo -nodeReuse:false >"$log" 2>&1; then
        grep -E 'error|warning' "$log" | LC_ALL=C sort -u | head -n 30 >&2
        die "The build failed; the whole of it is in $log"
    fi
}

# The name .NET has for this machine; empty where it has none.
machine() {
    local system=linux
    on_macos && system=osx
    case $(uname -m) in
        x86_64 | amd64) echo "$system-x64" ;;
        aarch64 | arm64) echo "$system-arm64" ;;
    esac
}

# Publishes the program compiled ahead for this machine, which halves its start; plainly where that is not to be had.
publish_program() {
    local folder=$house_root/artifacts/program log=$house_root/artifacts/build.log rid
    rid=$(machine)
    mkdir -p "$house_root/artifacts"
    rm -rf "$folder"
    if [ -n "$rid" ] && dotnet publish "$house_root/src/Birdik.Host" -c Release -r "$rid" --self-contained false \
        -p:PublishReadyToRun=true -o "$folder" -v q -nologo -nodeReuse:false >"$log" 2>&1; then
        return
    fi
    if ! dotnet publish "$house_root/src/Birdik.Host" -c Release -o "$folder" -v q -nologo -nodeReuse:false >"$log" 2>&1; then
        grep -E 'error|warning' "$log" | LC_ALL=C sort -u | head -n 30 >&2
        die "The build failed; the whole of it is in $log"
    fi
}

# Builds the program, unless what it was built from is as it was then.
need_program() {
    local stamp_file=$house_root/artifacts/birdik.stamp stamp
    stamp=$(source_stamp)
    if [ ! -x "$house_program" ] || [ ! -r "$stamp_file" ] || [ "$(cat "$stamp_file")" != "$stamp" ]; then
        need_dotnet
        need_node
        say "Building Birdik; the first time takes a few minutes …"
        publish_program
        printf '%s\n' "$stamp" >"$stamp_file"
    elif ! command -v dotnet >/dev/null; then
        need_dotnet
    fi
    export BIRDIK_DATA=${BIRDIK_DATA:-$house_root/data}
}
