# syntax=docker/dockerfile:1
# One image for each service: docker build --build-arg SERVICE=task-service -t groundwork/task-service .
# The first stage is the same for all of them, so five images cost one build. Nothing but Docker is needed.

FROM eclipse-temurin:25-jdk AS build
WORKDIR /src
COPY . .
# Maven's repository is kept between builds. Tests, format and SBOM belong to `./mvnw verify`.
RUN --mount=type=cache,target=/root/.m2,sharing=locked \
    ./mvnw --batch-mode --no-transfer-progress -Dmaven.test.skip -Dspotless.check.skip -Dcyclonedx.skip -Dexec.skip \
      --projects gateway,registration-service,task-service,notification-service,ingest-service --also-make package

FROM eclipse-temurin:25-jre AS extracted
ARG SERVICE
WORKDIR /app
COPY --from=build /src/${SERVICE}/target/${SERVICE}-*-SNAPSHOT.jar /tmp/app.jar
# Libraries change seldom and the application often: a layer each.
RUN java -Djarmode=tools -jar /tmp/app.jar extract --layers --application-filename app.jar --destination /layers

FROM eclipse-temurin:25-jre
ARG SERVICE
LABEL org.opencontainers.image.title="Groundwork ${SERVICE}" \
      org.opencontainers.image.licenses="Apache-2.0"
WORKDIR /app
COPY --from=extracted /layers/dependencies/ ./
COPY --from=extracted /layers/spring-boot-loader/ ./
COPY --from=extracted /layers/snapshot-dependencies/ ./
COPY --from=extracted /layers/application/ ./
COPY compose/image/ /tmp/image/
# Options of the JVM, where to ask for health, and a start-up cache if the service can be trained here.
RUN /bin/sh /tmp/image/prepare.sh "${SERVICE}" && rm -rf /tmp/*
# A number, so that Kubernetes can see that it is not root.
USER 10001:10001
HEALTHCHECK --interval=10s --timeout=3s --start-period=180s --start-interval=2s --retries=3 \
    CMD ["curl", "--config", "/app/health.curl"]
ENTRYPOINT ["java", "@/app/jvm.options", "-jar", "/app/app.jar"]
