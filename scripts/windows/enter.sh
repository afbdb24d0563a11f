#!/usr/bin/env bash
# enter.sh ROOT PREFIX NODE COMMAND...: runs a command with a Wine server in ROOT, where this folder and that for temporary
# files have the names that they have here. Told of it by SANDBOX_WINE. To be run in a mount namespace of its own, so that
# nothing stays mounted; PREFIX and NODE are paths inside ROOT.
set -euo pipefail
root=$1 prefix=$2 node=$3
shift 3

show() {
  mkdir -p "$root$1"
  mount --rbind "$1" "$root$1"
}
mkdir -p "$root/proc"
mount -t proc proc "$root/proc"
show /dev
show "${TMPDIR:-/tmp}"
show "$PWD"

# It ends by itself a minute after its last client, should this script be killed.
WINEPREFIX=$prefix chroot "$root" /usr/lib/wine/wineserver64 --foreground --persistent=60 &
server=$!
# At this signal it ends its own processes as well.
trap 'kill -INT "$server" 2>/dev/null && wait "$server" || true' EXIT

SANDBOX_WINE=$(printf '{"root":"%s","prefix":"%s","node":"%s","server":%d}' "$root" "$prefix" "$node" "$server") "$@"
