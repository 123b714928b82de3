package io.groundwork.local.launcher;

import io.groundwork.local.credentials.Credential;
import io.groundwork.local.credentials.CredentialsFile;
import io.groundwork.local.stack.StackPort;
import io.groundwork.local.token.SignIn;
import java.io.IOException;
import java.net.URI;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "token",
        description = {
            "Prints an access token: the administrator's, or that of the person with the given address.",
            "The person's password is taken from GROUNDWORK_PASSWORD, or asked for."
        },
        mixinStandardHelpOptions = true)
final class TokenCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Parameters(arity = "0..1", paramLabel = "<email>")
    private @Nullable String email;

    TokenCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        var stack = LocalStack.started();
        var credentials = new CredentialsFile(stack.folders().credentials()).load();
        if (credentials.values().isEmpty()) {
            throw Complaint.of("There are no credentials yet: start the stack with ./groundwork up");
        }
        var admin = credentials.get(Credential.ADMIN_EMAIL);
        var person = email == null ? admin : email;
        var password = person.equals(admin) ? credentials.get(Credential.ADMIN_PASSWORD) : password(stack, person);
        var gateway = URI.create("http://localhost:" + stack.ports().of(StackPort.GATEWAY));
        terminal.say(new SignIn(gateway).accessToken(person, password));
        return 0;
    }

    private static String password(LocalStack stack, String person) {
        var given = stack.environment().get("GROUNDWORK_PASSWORD");
        if (given != null) {
            return given;
        }
        return Terminal.console()
                .map(console -> console.readPassword("Password of %s: ", person))
                .map(String::new)
                .orElseThrow(() -> Complaint.of("Set GROUNDWORK_PASSWORD to the password of " + person));
    }
}
