package io.groundwork.local.launcher;

import io.groundwork.local.backends.Ports;
import io.groundwork.local.credentials.Credential;
import io.groundwork.local.credentials.CredentialsFile;
import io.groundwork.local.database.Superuser;
import io.groundwork.local.doctor.Finding;
import io.groundwork.local.doctor.MachineCheck;
import io.groundwork.local.doctor.OutboxCheck;
import io.groundwork.local.doctor.TopicCheck;
import io.groundwork.local.stack.Service;
import io.groundwork.local.stack.StackPort;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

@Command(
        name = "doctor",
        description = "Checks the machine, the ports and what runs. Exit code 1 when something is bad.",
        mixinStandardHelpOptions = true)
final class DoctorCommand implements Callable<Integer> {

    private final Terminal terminal;
    private boolean bad;

    DoctorCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        var stack = LocalStack.started();
        say(new MachineCheck(stack.folders().root()).findings());
        if (stack.launcher().isEmpty()) {
            terminal.say(Finding.note("launcher", "not running: nothing is started again if it dies")
                    .line());
            say(new PortCheck(stack.ports()).findings());
        }
        say(StackStatus.of(stack).stream().map(PartStatus::finding).toList());
        if (Ports.taken(stack.ports().of(StackPort.KAFKA))) {
            say(new TopicCheck(stack.ports().of(StackPort.KAFKA)).findings());
        }
        if (Ports.taken(stack.ports().of(StackPort.POSTGRES))) {
            say(new OutboxCheck(
                            superuser(stack),
                            Service.withSchema().stream().map(Service::schema).toList())
                    .findings());
        }
        return bad ? 1 : 0;
    }

    private void say(List<Finding> findings) {
        for (var finding : findings) {
            terminal.say(finding.line());
            bad |= finding.level() == Finding.Level.BAD;
        }
    }

    private static Superuser superuser(LocalStack stack) throws IOException {
        var values = new CredentialsFile(stack.folders().credentials()).load().values();
        return new Superuser(
                stack.ports().of(StackPort.POSTGRES), values.getOrDefault(Credential.POSTGRES_PASSWORD, ""));
    }
}
