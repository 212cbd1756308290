#!/bin/sh
# Builds the gateway alone, from the folder of this entry in the repository of the product.
set -eu
cd "$(dirname "$0")/../../.."
[ -d node_modules ] || npm ci
cd gateway
exec npm run build
