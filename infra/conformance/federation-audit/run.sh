#!/bin/sh
# Serves the supergraph of one suite: the audit calls `sh run.sh SUITE` in this folder and ends it by a signal to this shell.
set -eu
entry=$(cd "$(dirname "$0")" && pwd)
run=$entry/.run
mkdir -p "$run"
curl --fail --silent --show-error --output "$run/supergraph.graphql" "http://localhost:4200/$1/supergraph"
# Without exec the signal would end the shell alone, and a gateway left behind would answer the next suite.
exec node "$entry/../../../gateway/bin/ensure-gateway.js" --supergraph "$run/supergraph.graphql" --port 4000 --no-auth
