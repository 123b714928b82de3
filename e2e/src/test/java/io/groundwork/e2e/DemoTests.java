package io.groundwork.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.groundwork.demo.DemoCommand;
import org.junit.jupiter.api.RepeatedTest;
import picocli.CommandLine;

@RunningSuite
class DemoTests {

    /** Twice, since a demo that works once only is of no use to anybody who tries it again. */
    @RepeatedTest(2)
    void theMainJobRunsAgainstTheRealProcesses(Suite suite) {
        var exitCode = new CommandLine(new DemoCommand())
                .execute(
                        "--url", suite.url(),
                        "--kafka", suite.kafka(),
                        "--mail", suite.mail(),
                        "--credentials", suite.credentialsFile().toString());

        assertThat(exitCode).isZero();
    }
}
