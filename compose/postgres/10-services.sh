#!/bin/bash
# Run once, when the data directory is empty: a login role and a schema of its own for each service, and no way into another's.
set -euo pipefail

for service in registration task notification ingest; do
  psql --quiet --set ON_ERROR_STOP=1 --username "$POSTGRES_USER" --dbname "$POSTGRES_DB" \
    --set service="$service" --set password="$(cat "/run/secrets/postgres/$service")" --set database="$POSTGRES_DB" <<'SQL'
CREATE ROLE :"service" LOGIN PASSWORD :'password';
CREATE SCHEMA :"service" AUTHORIZATION :"service";
GRANT CONNECT, TEMPORARY ON DATABASE :"database" TO :"service";
ALTER ROLE :"service" IN DATABASE :"database" SET search_path = :"service";
SQL
done

psql --quiet --set ON_ERROR_STOP=1 --username "$POSTGRES_USER" --dbname "$POSTGRES_DB" --set database="$POSTGRES_DB" <<'SQL'
REVOKE ALL ON DATABASE :"database" FROM PUBLIC;
REVOKE ALL ON SCHEMA public FROM PUBLIC;
SQL
