#!/bin/sh
# A private PostgreSQL for tests, from Debian's package.
#   postgres.sh start DIR   starts a server whose data is in DIR (made if need be), prints its URL
#   postgres.sh stop DIR    stops it and removes what `start` made
# Durability stays on: the program refuses a server without it.
set -eu

usage() {
    echo "usage: $0 start|stop DIR" >&2
    exit 2
}

[ $# -eq 2 ] || usage
command=$1
dir=$2

bin=
for candidate in /usr/lib/postgresql/*/bin; do
    [ -x "$candidate/initdb" ] && bin=$candidate
done
[ -n "$bin" ] || {
    echo "PostgreSQL's server is not installed (apt-get install postgresql)" >&2
    exit 1
}

# The server refuses to run as root.
as_owner() {
    if [ "$(id -u)" -eq 0 ]; then
        (cd / && setpriv --reuid=postgres --regid=postgres --init-groups env HOME=/tmp "$@")
    else
        "$@"
    fi
}

free_port() {
    python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])'
}

# Stands in for the directory where its owner may not go (a path below /root, say).
data_of() {
    cat "$dir/data-path" 2>/dev/null || true
}

start() {
    mkdir -p "$dir"
    data=$(data_of)
    if [ -n "$data" ] && [ -f "$data/postmaster.pid" ] && as_owner "$bin/pg_ctl" -D "$data" status >/dev/null 2>&1; then
        cat "$dir/url"
        return
    fi
    [ -z "$data" ] || rm -rf "$data"
    data=$(mktemp -d "${TMPDIR:-/tmp}/yangguang-postgres.XXXXXX")
    if [ "$(id -u)" -eq 0 ]; then chown postgres "$data"; fi
    echo "$data" >"$dir/data-path"
    as_owner "$bin/initdb" --no-sync --auth=trust --username=postgres --encoding=UTF8 --locale=C.UTF-8 \
        -D "$data" >"$dir/log" 2>&1 || fail
    for attempt in 1 2 3 4 5; do
        port=$(free_port)
        if as_owner "$bin/pg_ctl" -D "$data" -w -t 60 -l "$data/log" -o "-c listen_addresses=127.0.0.1 -c port=$port \
            -c unix_socket_directories= -c max_connections=300 -c shared_buffers=64MB -c max_wal_size=2GB \
            -c log_min_messages=fatal" start >>"$dir/log" 2>&1; then
            echo "postgres://postgres@127.0.0.1:$port/postgres" | tee "$dir/url"
            return
        fi
    done
    fail
}

fail() {
    cat "$dir/log" "$data/log" >&2 2>/dev/null || true
    rm -rf "$data" "$dir/data-path"
    exit 1
}

stop() {
    data=$(data_of)
    [ -n "$data" ] || return 0
    as_owner "$bin/pg_ctl" -D "$data" -m immediate -w stop >/dev/null 2>&1 || true
    case $data in
    */yangguang-postgres.*) rm -rf "$data" ;;
    esac
    rm -f "$dir/data-path" "$dir/url" "$dir/log"
    rmdir "$dir" 2>/dev/null || true
}

case $command in
start) start ;;
stop) stop ;;
*) usage ;;
esac
