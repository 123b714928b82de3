#!/bin/sh
# Run once while an image is built: prepare.sh <service>. Writes jvm.options, health.curl and, if it can, app.aot to /app.
set -eu
service=$1
cd /app

case $service in
  gateway) number=0 ;;
  registration-service) number=1 ;;
  task-service) number=2 ;;
  notification-service) number=3 ;;
  ingest-service) number=4 ;;
  *)
    echo "SERVICE must be gateway or one of registration-, task-, notification-, ingest-service, not '$service'" >&2
    exit 1
    ;;
esac

cat > health.curl <<CURL
url = "http://127.0.0.1:908$number/actuator/health/readiness"
fail
silent
show-error
output = "/dev/null"
max-time = 2
CURL

# The collector is the one the JVM takes in small containers; named, so that cache and run agree on it.
cat > jvm.options <<OPTIONS
-XX:+UseSerialGC
-XX:MaxRAMPercentage=65
-XX:+ExitOnOutOfMemoryError
--enable-native-access=ALL-UNNAMED
--sun-misc-unsafe-memory-access=allow
OPTIONS

# A hash of a password takes 19 MiB in small blocks: with a survivor space below that each sign-in fills the old generation.
# The heap is then filled to its size, so it leaves room for the rest of the process (270 MB) below the limit of 768 MB.
if [ "$service" = registration-service ]; then
  printf '%s\n' -Xmx448m -Xmn300m -XX:SurvivorRatio=4 >> jvm.options
fi

# The cache holds the classes a start loads. There is no database here, so a service that needs one stops half way:
# what it has loaded by then is worth having, and the rest is loaded as usual.
train() {
  SPRING_MAIN_BANNER_MODE=off \
    LOGGING_LEVEL_ROOT=OFF \
    SPRING_DATASOURCE_HIKARI_CONNECTION_TIMEOUT=250 \
    SPRING_FLYWAY_CONNECT_RETRIES=0 \
    GROUNDWORK_KEY_ENCRYPTION_KEY=0123456789abcdef0123456789abcdef \
    GROUNDWORK_WEBHOOK_ENCRYPTION_KEY=0123456789abcdef0123456789abcdef \
    timeout 120 java @jvm.options -XX:AOTCacheOutput=app.aot -Dspring.context.exit=onRefresh -jar app.jar \
    > /dev/null 2>&1 || true
}

train
if [ -s app.aot ]; then
  echo "-XX:AOTCache=/app/app.aot" >> jvm.options
else
  rm -f app.aot
  echo "$service has no start-up cache: its start takes some seconds longer" >&2
fi
