#!/bin/sh
# Runs the public federation audit against the built gateway: all suites, or the one that is named. FEDERATION_AUDIT is a
# checkout of graphql-hive/federation-gateway-audit with its packages installed; FEDERATION_AUDIT_NODE is the Node that runs it,
# 24.16 or newer, where that of PATH is older. The gateway runs on that of PATH.
set -eu
entry=$(cd "$(dirname "$0")" && pwd)
run=$entry/.run
: "${FEDERATION_AUDIT:?must name a checkout of the federation audit; see infra/conformance/README.md}"
if lsof -t -iTCP:4000 -sTCP:LISTEN >/dev/null; then
  echo 'Something listens on port 4000, and the audit would end it: stop it first.' >&2
  exit 1
fi
mkdir -p "$run"
cd "$FEDERATION_AUDIT"
set -- ${1:+--test "$1"}
command=test
[ $# -eq 0 ] || command=test-suite
[ "$command" = test-suite ] || set -- --exit-on-fail
exec "${FEDERATION_AUDIT_NODE:-node}" --import tsx src/cli.ts "$command" "$@" --cwd "$run" --run-script "$entry/run.sh" \
  --graphql http://127.0.0.1:4000/graphql --healthcheck http://127.0.0.1:4000/health/live
