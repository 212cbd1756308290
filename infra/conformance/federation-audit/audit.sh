#!/bin/sh
# Runs the public federation audit against the built gateway: all suites, or the one that is named. FEDERATION_AUDIT is a
# checkout of graphql-hive/federation-gateway-audit with its packages installed, whose Node (24.16 or newer) is first on PATH.
set -eu
entry=$(cd "$(dirname "$0")" && pwd)
run=$entry/.run
: "${FEDERATION_AUDIT:?must name a checkout of the federation audit; see infra/conformance/README.md}"
mkdir -p "$run"
cd "$FEDERATION_AUDIT"
set -- ${1:+--test "$1"}
command=test
[ $# -eq 0 ] || command=test-suite
[ "$command" = test-suite ] || set -- --exit-on-fail
exec node --import tsx src/cli.ts "$command" "$@" --cwd "$run" --run-script "$entry/run.sh" \
  --graphql http://127.0.0.1:4000/graphql --healthcheck http://127.0.0.1:4000/health/live
