# A private PostgreSQL for ./test: its own folder, a free port, no password, gone when the tests are done.
# shellcheck shell=bash

postgres_bin=
postgres_folder=
postgres_connection=

find_postgres() {
    local place
    for place in $(ls -d /usr/lib/postgresql/*/bin /opt/homebrew/opt/postgresql*/bin /usr/local/opt/postgresql*/bin 2>/dev/null | sort -rV); do
        [ -x "$place/initdb" ] && [ -x "$place/postgres" ] && postgres_bin=$place && return
    done
    return 1
}

need_postgres() {
    find_postgres && return
    if may_install; then
        # The package starts a cluster of its own unless told not to; the tests bring theirs.
        apt_refresh
        apt_install postgresql-common
        sed -i 's/^#\?create_main_cluster.*/create_main_cluster = false/' /etc/postgresql-common/createcluster.conf
        apt_install postgresql
        find_postgres && return
    fi
    say "The tests run on PostgreSQL too, and this machine has none. To get it:"
    on_macos && die "    brew install postgresql@17"
    die "    sudo apt-get install postgresql"
}

# PostgreSQL refuses to run as root; the package brings an account for it.
as_postgres() {
    if [ "$(id -u)" = 0 ]; then
        (cd / && setpriv --reuid=postgres --regid=postgres --clear-groups -- "$@")
    else
        "$@"
    fi
}

free_port() {
    local port
    while :; do
        port=$((20000 + RANDOM % 30000))
        (exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null || break
    done
    printf '%s\n' "$port"
}

start_postgres() {
    local port attempt
    postgres_folder=$(mktemp -d "${TMPDIR:-/tmp}/birdik-postgres.XXXXXX")
    [ "$(id -u)" != 0 ] || chown postgres "$postgres_folder"
    as_postgres "$postgres_bin/initdb" -D "$postgres_folder/data" -U birdik -A trust -E UTF8 --no-locale --no-sync \
        >"$house_root/artifacts/postgres.log" 2>&1 || die "initdb failed; see artifacts/postgres.log"
    cat >>"$postgres_folder/data/postgresql.conf" <<CONF
listen_addresses = '127.0.0.1'
unix_socket_directories = '$postgres_folder'
max_connections = 300
shared_buffers = 256MB
CONF
    # A bench of durable writes asks for the real thing: postgres_durable=yes start_postgres
    [ -n "${postgres_durable:-}" ] || printf '%s = off\n' fsync full_page_writes synchronous_commit >>"$postgres_folder/data/postgresql.conf"
    for attempt in 1 2 3; do
        port=$(free_port)
        if as_postgres "$postgres_bin/pg_ctl" -D "$postgres_folder/data" -w -t 60 -o "-p $port" -l "$postgres_folder/log" start >/dev/null; then
            as_postgres "$postgres_bin/createdb" -h 127.0.0.1 -p "$port" -U birdik birdik
            postgres_connection="Host=127.0.0.1;Port=$port;Username=birdik;Database=birdik"
            export PATH=$PATH:$postgres_bin
            return
        fi
        say "PostgreSQL did not start on port $port (attempt $attempt)."
    done
    cat "$postgres_folder/log" >&2
    die "PostgreSQL did not start."
}

stop_postgres() {
    [ -n "$postgres_folder" ] || return 0
    as_postgres "$postgres_bin/pg_ctl" -D "$postgres_folder/data" -m immediate stop >/dev/null 2>&1 || true
    rm -rf "$postgres_folder"
}
