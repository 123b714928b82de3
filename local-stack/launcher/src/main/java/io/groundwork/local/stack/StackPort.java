package io.groundwork.local.stack;

/** Every port of the stack with its default; the variable {@code GROUNDWORK_<NAME>_PORT} moves it. */
public enum StackPort {
    GATEWAY(8080),
    REGISTRATION(8081),
    TASK(8082),
    NOTIFICATION(8083),
    INGEST(8084),
    GATEWAY_MANAGEMENT(9080),
    REGISTRATION_MANAGEMENT(9081),
    TASK_MANAGEMENT(9082),
    NOTIFICATION_MANAGEMENT(9083),
    INGEST_MANAGEMENT(9084),
    POSTGRES(15432),
    KAFKA(19092),
    KAFKA_CONTROLLER(19093),
    REDIS(16379),
    S3(18333),
    SMTP(11025),
    MAIL(18025);

    private final int usual;

    StackPort(int usual) {
        this.usual = usual;
    }

    /** Port when nothing moves it. */
    public int usual() {
        return usual;
    }

    /** Name of the environment variable that moves it. */
    public String variable() {
        return "GROUNDWORK_" + name() + "_PORT";
    }
}
