package io.groundwork.local.process;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

final class RecordedEvents implements PartEvents {

    final List<String> all = new CopyOnWriteArrayList<>();
    final List<Duration> waits = new CopyOnWriteArrayList<>();

    @Override
    public void ready(Part part, Duration after) {
        all.add(part.name() + " ready");
    }

    @Override
    public void died(Part part, int exitCode, Duration wait) {
        all.add(part.name() + " died " + exitCode);
        waits.add(wait);
    }

    @Override
    public void ended(Part part, boolean byItself) {
        all.add(part.name() + " ended");
    }
}
