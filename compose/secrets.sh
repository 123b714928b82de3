#!/bin/bash
# The one-shot service `secrets` of docker-compose.yml. Makes .groundwork/compose/credentials on the first start, readable by
# the owner of the checkout alone, and hands each service the secrets it needs, and no other's, in a volume of its own.
set -euo pipefail
umask 077

home=/project/.groundwork/compose
credentials=$home/credentials
mkdir -p "$home"

# 18 random bytes in 24 characters that need no quoting anywhere.
password() { head -c 18 /dev/urandom | base64 | tr '+/' '-_'; }
key() { head -c 32 /dev/urandom | base64; }

value() { sed -n "s/^$1=//p" "$credentials"; }

# A line that is there stays; a new kind of secret is added to an old file.
ensure() {
  [[ -n $(value "$1") ]] || printf '%s=%s\n' "$1" "$2" >> "$credentials"
}

touch "$credentials"
ensure GROUNDWORK_ADMIN_EMAIL admin@groundwork.local
ensure GROUNDWORK_ADMIN_PASSWORD "$(password)"
ensure GROUNDWORK_DEMO_CLIENT_ID demo
ensure GROUNDWORK_DEMO_CLIENT_SECRET "$(password)"
ensure GROUNDWORK_KEY_ENCRYPTION_KEY "$(key)"
ensure GROUNDWORK_WEBHOOK_ENCRYPTION_KEY "$(key)"
ensure GROUNDWORK_PAGING_CURSOR_SECRET "$(key)"
ensure GROUNDWORK_POSTGRES_PASSWORD "$(password)"
ensure GROUNDWORK_REGISTRATION_DB_PASSWORD "$(password)"
ensure GROUNDWORK_TASK_DB_PASSWORD "$(password)"
ensure GROUNDWORK_NOTIFICATION_DB_PASSWORD "$(password)"
ensure GROUNDWORK_INGEST_DB_PASSWORD "$(password)"
ensure GROUNDWORK_S3_ACCESS_KEY "$(password)"
ensure GROUNDWORK_S3_SECRET_KEY "$(password)"
chmod 600 "$credentials"
chown -R --reference=/project /project/.groundwork/compose
chown --reference=/project /project/.groundwork

# give <volume> <uid> <file> <value>: a file that only that uid can read.
give() {
  local folder=/secrets/$1
  printf '%s' "$4" > "$folder/.$3"
  chmod 400 "$folder/.$3"
  chown "$2" "$folder/.$3"
  mv "$folder/.$3" "$folder/$3"
  chmod 500 "$folder"
  chown "$2" "$folder"
}

service=10001
for name in registration task notification ingest; do
  give "$name" "$service" spring.datasource.password "$(value "GROUNDWORK_${name^^}_DB_PASSWORD")"
  give "$name" "$service" groundwork.paging.cursor-secret "$(value GROUNDWORK_PAGING_CURSOR_SECRET)"
done
for name in ADMIN_EMAIL ADMIN_PASSWORD DEMO_CLIENT_ID DEMO_CLIENT_SECRET KEY_ENCRYPTION_KEY; do
  give registration "$service" "GROUNDWORK_$name" "$(value "GROUNDWORK_$name")"
done
give notification "$service" GROUNDWORK_WEBHOOK_ENCRYPTION_KEY "$(value GROUNDWORK_WEBHOOK_ENCRYPTION_KEY)"
for name in S3_ACCESS_KEY S3_SECRET_KEY; do
  give ingest "$service" "GROUNDWORK_$name" "$(value "GROUNDWORK_$name")"
  give object-store 1000 "$name" "$(value "GROUNDWORK_$name")"
done

postgres=999
give postgres "$postgres" postgres "$(value GROUNDWORK_POSTGRES_PASSWORD)"
for name in registration task notification ingest; do
  give postgres "$postgres" "$name" "$(value "GROUNDWORK_${name^^}_DB_PASSWORD")"
done
