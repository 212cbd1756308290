#!/usr/bin/env bash
# Copies the primary at the first start, beside its place so that one that was cut short is never taken for whole.
set -euo pipefail
# The password goes by PGPASSWORD, also into what the copy keeps: a command line is read by everybody who lists processes.
primary='host=postgres user=standby application_name=standby'
if [ ! -s "$PGDATA/PG_VERSION" ]; then
  find "$PGDATA" -mindepth 1 -delete
  pg_basebackup --dbname "$primary" --pgdata "$PGDATA/new" --write-recovery-conf --wal-method stream --slot standby --checkpoint fast
  find "$PGDATA/new" -mindepth 1 -maxdepth 1 ! -name PG_VERSION -exec mv -t "$PGDATA" {} +
  # What says that it is whole comes last.
  mv "$PGDATA/new/PG_VERSION" "$PGDATA/"
  rmdir "$PGDATA/new"
  chmod 700 "$PGDATA"
fi
exec "$@"
