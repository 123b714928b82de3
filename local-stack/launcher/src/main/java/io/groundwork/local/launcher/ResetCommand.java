package io.groundwork.local.launcher;

import io.groundwork.local.backends.Folders;
import io.groundwork.local.stack.PartName;
import java.io.IOException;
import java.nio.file.Files;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "reset",
        description = "Ends everything and deletes all data, logs and credentials. Start-up caches are kept.",
        mixinStandardHelpOptions = true)
final class ResetCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Option(names = "--yes", description = "Do not ask.")
    private boolean yes;

    ResetCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        var stack = LocalStack.started();
        if (!yes && !confirmed("Delete all data in " + stack.folders().home() + "? (yes/no) ")) {
            throw Complaint.of("Nothing was deleted");
        }
        DownCommand.end(stack, terminal);
        for (var backend : PartName.values()) {
            Folders.delete(stack.folders().data(backend.text()));
        }
        Folders.delete(stack.folders().logs());
        Folders.delete(stack.folders().run());
        Files.deleteIfExists(stack.folders().credentials());
        terminal.say("All data is deleted");
        return 0;
    }

    private static boolean confirmed(String question) {
        return Terminal.console()
                .map(console -> console.readLine("%s", question))
                .filter("yes"::equalsIgnoreCase)
                .isPresent();
    }
}
