package io.groundwork.platform.loop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WakeableLoopTests {

    private final AtomicInteger steps = new AtomicInteger();
    private WakeableLoop loop = counting(Duration.ofHours(1));

    @AfterEach
    void stop() {
        loop.stop();
    }

    @Test
    void worksAtTheStartAndWhenWoken() {
        loop.start();
        await().untilAtomic(steps, org.hamcrest.Matchers.is(1));

        loop.wake();

        await().untilAtomic(steps, org.hamcrest.Matchers.is(2));
    }

    @Test
    void worksWithoutBeingWoken() {
        loop = counting(Duration.ofMillis(5));

        loop.start();

        await().until(() -> steps.get() > 3);
    }

    @Test
    void goesOnAfterAFailure() {
        loop = new WakeableLoop("failing", Duration.ofMillis(5)) {
            @Override
            protected void step() {
                if (steps.incrementAndGet() < 3) {
                    throw new IllegalStateException("on purpose");
                }
            }
        };

        loop.start();

        await().until(() -> steps.get() > 3);
    }

    @Test
    void worksNoMoreOnceStopped() {
        loop.start();
        await().untilAtomic(steps, org.hamcrest.Matchers.is(1));
        loop.stop();

        loop.wake();

        assertThat(loop.isRunning()).isFalse();
        await().during(Duration.ofMillis(50)).until(() -> steps.get() == 1);
    }

    @Test
    void portionsGoOnUntilOneIsEmpty() {
        var left = new AtomicInteger(3);
        assertThat(counting(Duration.ofHours(1)).untilNothingIsLeft(() -> left.getAndDecrement()))
                .isEqualTo(6);
        assertThat(left).hasValue(-1);
    }

    @Test
    void aStoppedLoopTakesNoFurtherPortion() {
        loop = counting(Duration.ofHours(1));
        loop.start();
        var portions = new AtomicInteger();
        int done = loop.untilNothingIsLeft(() -> {
            loop.stop();
            portions.incrementAndGet();
            return 1;
        });
        assertThat(done).isOne();
        assertThat(portions).hasValue(1);
    }

    private WakeableLoop counting(Duration idle) {
        return new WakeableLoop("counting", idle) {
            @Override
            protected void step() {
                steps.incrementAndGet();
            }
        };
    }
}
