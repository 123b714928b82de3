package io.groundwork.local.stack;

import io.groundwork.local.backends.Backend;
import io.groundwork.local.backends.PostgresBackend;
import io.groundwork.local.backends.RedisBackend;
import io.groundwork.local.credentials.Credential;
import io.groundwork.local.credentials.Credentials;
import io.groundwork.local.database.DatabaseRole;
import io.groundwork.local.database.DatabaseSetup;
import io.groundwork.local.database.PostmasterLock;
import io.groundwork.local.database.Superuser;
import io.groundwork.local.process.Part;
import io.groundwork.local.process.StopSignal;
import io.groundwork.local.program.CopiedApp;
import io.groundwork.local.program.JavaProgram;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

/** The five backends as processes. */
public record BackendParts(StackFolders folders, StackPorts ports, Credentials credentials, KafkaProgram kafka) {

    private static final List<String> SMALL = List.of("-Xmx96m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");

    /** With the broker that the build has put beside the launcher. */
    public static BackendParts of(StackFolders folders, StackPorts ports, Credentials credentials) throws IOException {
        return new BackendParts(folders, ports, credentials, KafkaProgram.of(folders, ports));
    }

    /** All of them, independent of each other. */
    public List<Part> all() {
        return List.of(postgres(), redis(), kafka.part(), objectStore(), mailServer());
    }

    /** What makes the services' roles and schemas once PostgreSQL runs. */
    public DatabaseSetup databaseSetup() {
        var roles = Service.withSchema().stream()
                .map(service -> new DatabaseRole(
                        service.schema(),
                        credentials.get(service.databasePassword().orElseThrow())))
                .toList();
        return new DatabaseSetup(superuser(), folders.data("postgres").resolve("data"), roles);
    }

    private Part postgres() {
        var home = folders.data("postgres");
        var backend = new PostgresBackend(home, home.resolve("binaries"), ports.of(StackPort.POSTGRES), true);
        var lock = new PostmasterLock(home);
        return part(backend)
                .preparedBy(() -> {
                    backend.prepare();
                    lock.release();
                })
                .endedBy(StopSignal.INTERRUPT)
                .readyWhen(superuser()::accepted);
    }

    private Superuser superuser() {
        return new Superuser(ports.of(StackPort.POSTGRES), credentials.get(Credential.POSTGRES_PASSWORD));
    }

    private Part redis() {
        return part(new RedisBackend(folders.data("redis"), ports.of(StackPort.REDIS)));
    }

    private Part objectStore() {
        var name = PartName.OBJECT_STORE.text();
        var port = ports.of(StackPort.S3);
        var environment = Map.of(
                StackPort.S3.variable(),
                Integer.toString(port),
                "GROUNDWORK_S3_DATA",
                folders.data(name).toString(),
                Credential.S3_ACCESS_KEY.variable(),
                credentials.get(Credential.S3_ACCESS_KEY),
                Credential.S3_SECRET_KEY.variable(),
                credentials.get(Credential.S3_SECRET_KEY));
        return Part.of(name, small(name), environment, folders.log(name), HttpProbe.of(port, "/healthz"));
    }

    private Part mailServer() {
        var name = PartName.MAIL_SERVER.text();
        var port = ports.of(StackPort.MAIL);
        var environment = Map.of(
                StackPort.MAIL.variable(),
                Integer.toString(port),
                StackPort.SMTP.variable(),
                Integer.toString(ports.of(StackPort.SMTP)),
                "GROUNDWORK_MAIL_DATA",
                folders.data(name).toString());
        return Part.of(name, small(name), environment, folders.log(name), HttpProbe.of(port, "/readyz"));
    }

    private List<String> small(String name) {
        try {
            var app = CopiedApp.of(folders.localJar(name), folders.app(name));
            return JavaProgram.jar(app.jar(), SMALL).command(List.of());
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot copy the jars of " + name, e);
        }
    }

    private Part part(Backend backend) {
        return Part.of(backend.name(), backend.command(), Map.of(), folders.log(backend.name()), backend::ready)
                .preparedBy(backend::prepare);
    }
}
