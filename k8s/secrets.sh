#!/usr/bin/env bash
# Prints the Secrets that k8s/base and k8s/overlays/dev expect, with random values:
#   k8s/secrets.sh | kubectl apply --filename -
# Run it once: new values lock the services out of a database that has the old ones, and its signing keys become unreadable.
# For another store of secrets (External Secrets, Vault), make Secrets of the same names and keys.
set -euo pipefail

namespace=${1:-groundwork}
admin_email=${GROUNDWORK_ADMIN_EMAIL:-admin@groundwork.local}

# 18 random bytes in 24 characters that need no quoting anywhere.
password() { head -c 18 /dev/urandom | base64 | tr '+/' '-_'; }
key() { head -c 32 /dev/urandom | base64; }

# secret <name> <key> <value> ...
secret() {
  printf -- '---\napiVersion: v1\nkind: Secret\nmetadata:\n  name: %s\n  namespace: %s\ntype: Opaque\nstringData:\n' "$1" "$namespace"
  shift
  while (($#)); do
    printf '  %s: "%s"\n' "$1" "$2"
    shift 2
  done
}

registration=$(password) task=$(password) notification=$(password) ingest=$(password)
cursor=$(key) webhooks=$(key) s3_access=$(password) s3_secret=$(password)

secret groundwork-postgres postgres "$(password)" \
  registration "$registration" task "$task" notification "$notification" ingest "$ingest"
secret groundwork-registration spring.datasource.password "$registration" groundwork.paging.cursor-secret "$cursor" \
  GROUNDWORK_ADMIN_EMAIL "$admin_email" GROUNDWORK_ADMIN_PASSWORD "$(password)" \
  GROUNDWORK_DEMO_CLIENT_ID demo GROUNDWORK_DEMO_CLIENT_SECRET "$(password)" \
  GROUNDWORK_KEY_ENCRYPTION_KEY "$(key)"
secret groundwork-task spring.datasource.password "$task" groundwork.paging.cursor-secret "$cursor"
secret groundwork-notification spring.datasource.password "$notification" groundwork.paging.cursor-secret "$cursor" \
  GROUNDWORK_WEBHOOK_ENCRYPTION_KEY "$webhooks"
secret groundwork-ingest spring.datasource.password "$ingest" groundwork.paging.cursor-secret "$cursor" \
  GROUNDWORK_S3_ACCESS_KEY "$s3_access" GROUNDWORK_S3_SECRET_KEY "$s3_secret"
secret groundwork-object-store S3_ACCESS_KEY "$s3_access" S3_SECRET_KEY "$s3_secret"
