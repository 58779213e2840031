#!/usr/bin/env bash
# From a clone to a running demo county. LISTEN and DATA change where it listens and where its data lies.
. "$(dirname "$0")/lib.sh"

data="${DATA:-data}"
listen="${LISTEN:-127.0.0.1:8080}"

scripts/deps.sh build
say "Building (the first time about ten minutes on two cores, later a few seconds)"
swift build "${RELEASE_BUILD[@]}"
yangguang=$(built release)

say "Demo county in $data/"
"$yangguang" demo --data "$data" --if-empty

say "Serving (Ctrl-C stops)"
# exec: the server itself gets Ctrl-C, finishes the requests at hand and closes its database.
exec "$yangguang" serve --data "$data" --listen "$listen"
