#!/bin/sh
# Runs visielint from the clone that pre-commit keeps, and builds it there the first time.
set -eu
home=$(cd "$(dirname "$0")/.." && pwd)
if [ ! -e "$home/server/dist/cli.cjs" ]; then
  log=$(mktemp)
  if ! (cd "$home" && npm ci --no-audit --no-fund && npm run -s build) > "$log" 2>&1; then
    cat "$log" >&2
    rm -f "$log"
    echo "visielint: could not be built. It needs Node 20.19 or newer, npm, and a network the first time." >&2
    exit 3
  fi
  rm -f "$log"
fi
exec node "$home/server/bin/visielint.cjs" "$@"
