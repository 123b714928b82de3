package io.groundwork.demo;

import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Runs the steps in order and prints what each did, how long it took and whether it held. */
final class Demo {

    private static final int NAME_WIDTH = 28;

    private final Outside outside;
    private final Visit visit;
    private final List<Step> steps;
    private final PrintStream out;

    Demo(Outside outside, Samples samples, PrintStream out) {
        this.outside = outside;
        this.out = out;
        visit = new Visit(outside, samples);
        steps = List.of(
                new WaitForTheGateway(),
                new RegisterPeople(),
                new SignUp(),
                new OpenTheStream(),
                new PlanWork(),
                new ReplayAKey(),
                new RefuseAStaleWrite(),
                new PlaceOrders(),
                new HearOfALargeOrder(),
                new PlayClicks(),
                new RefuseWhatIsWrong(),
                new HitTheLimit());
    }

    /** Whether all steps held. After a failure the later steps are not run, since each builds on those before. */
    boolean run() {
        out.printf("Groundwork demo against %s%n%n", outside.url());
        var begin = System.nanoTime();
        var done = new ArrayList<Step>();
        for (var step : steps) {
            if (!attempt(step)) {
                out.printf("%n%d of %d steps passed, 1 failed, the rest was not run.%n", done.size(), steps.size());
                return false;
            }
            done.add(step);
        }
        out.printf("%nAll %d steps passed in %s.%n", done.size(), seconds(begin));
        return true;
    }

    private boolean attempt(Step step) {
        var begin = System.nanoTime();
        try {
            row("ok", step, begin, step.run(visit));
            return true;
        } catch (RuntimeException e) {
            row("FAILED", step, begin, e.getMessage() == null ? e.toString() : e.getMessage());
            return false;
        }
    }

    private void row(String outcome, Step step, long begin, String summary) {
        out.printf("%-7s %-" + NAME_WIDTH + "s %8s  %s%n", outcome, step.name(), seconds(begin), summary);
    }

    private static String seconds(long begin) {
        return "%.2f s".formatted(Duration.ofNanos(System.nanoTime() - begin).toMillis() / 1000.0);
    }
}
