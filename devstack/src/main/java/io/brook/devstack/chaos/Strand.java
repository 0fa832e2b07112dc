package io.brook.devstack.chaos;

import io.brook.devstack.process.PortBusyException;
import io.brook.devstack.stack.Progress;
import io.brook.devstack.stack.StackException;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/// One strand of a plan: its faults fall one after the other until time is up.
final class Strand implements Callable<Void> {
    private static final Duration UNTIL_WELL = Duration.ofSeconds(150);
    private static final int TRIES = 20;

    private final Plan plan;
    private final int number;
    private final Course course;
    private final CountDownLatch unfinished;

    /// What strands share.
    ///
    /// @param begin by [System#nanoTime]
    /// @param rounds how many of its rounds each strand ends, also when time is up, but not beyond twice the time
    record Course(
            Arena arena, Journal journal, Progress progress, Locks locks, long begin, Duration length, int rounds) {
        Duration since() {
            return Duration.ofNanos(System.nanoTime() - begin);
        }

        boolean isOver(int round) {
            Duration since = since();
            return since.compareTo(length.multipliedBy(2)) > 0 || (round >= rounds && since.compareTo(length) > 0);
        }
    }

    /// Who has which resource for itself.
    static final class Locks {
        private final Map<Fault.Resource, ReentrantLock> locks = new EnumMap<>(Fault.Resource.class);

        Locks() {
            for (Fault.Resource resource : Fault.Resource.values()) {
                locks.put(resource, new ReentrantLock());
            }
        }

        private List<ReentrantLock> of(Fault fault) {
            return locks.entrySet().stream()
                    .filter(entry -> fault.needs().contains(entry.getKey()))
                    .map(Map.Entry::getValue)
                    .toList();
        }
    }

    /// @param unfinished how many strands have not done all yet
    Strand(Plan plan, int number, Course course, CountDownLatch unfinished) {
        this.plan = plan;
        this.number = number;
        this.course = course;
        this.unfinished = unfinished;
    }

    /// Does all that the plan has for it, and then keeps its collectors up for as long as others are at it.
    @Override
    public Void call() throws IOException, InterruptedException {
        try {
            follow();
        } finally {
            unfinished.countDown();
        }
        while (!unfinished.await(1, TimeUnit.SECONDS)) {
            mend(plan.process(number));
        }
        return null;
    }

    private void follow() throws IOException, InterruptedException {
        for (int round = 0; !course.isOver(round); round++) {
            List<Blow> blows = plan.round(number, round);
            for (Blow blow : blows) {
                if (!course.isOver(round)) {
                    fall(blow);
                    Thread.sleep(blow.rest());
                }
            }
            if (blows.isEmpty() && plan.round(number, round + 1).isEmpty()) {
                return;
            }
        }
    }

    private void fall(Blow blow) throws IOException, InterruptedException {
        List<ReentrantLock> locks = course.locks().of(blow.fault());
        int held = 0;
        try {
            for (ReentrantLock lock : locks) {
                lock.lockInterruptibly();
                held++;
            }
            strike(blow);
        } finally {
            locks.subList(0, held).forEach(ReentrantLock::unlock);
        }
    }

    private void strike(Blow blow) throws IOException, InterruptedException {
        Arena arena = course.arena();
        mend(blow.process());
        Strike strike = arena.aim(blow, course.journal().nextStrike());
        Duration since = course.since();
        arena.begins(strike);
        try {
            Sighting sighting = inject(strike);
            Thread.sleep(blow.hold());
            long healing = System.nanoTime();
            heal(strike);
            boolean well = Await.until(UNTIL_WELL, () -> {
                mend(blow.process());
                return blow.fault().isOver(arena, strike);
            });
            Duration took = Duration.ofNanos(System.nanoTime() - healing);
            var incident = new Incident(strike, since, sighting, well ? Optional.of(took) : Optional.empty());
            course.journal().add(incident);
            course.progress().line(incident.line());
        } finally {
            arena.ends(strike);
        }
    }

    private Sighting inject(Strike strike) throws InterruptedException {
        try {
            return strike.blow().fault().inject(course.arena(), strike);
        } catch (IOException | SQLException | StackException | PortBusyException e) {
            return new Sighting.Unseen("it could not be done: " + e.getMessage());
        }
    }

    /// What heals may be away itself for a moment, by another strand's doing.
    private void heal(Strike strike) throws IOException, InterruptedException {
        for (int tries = 1; ; tries++) {
            try {
                strike.blow().fault().heal(course.arena(), strike);
                return;
            } catch (IOException | SQLException | StackException | PortBusyException e) {
                if (tries == TRIES) {
                    throw new StackException(strike.blow() + " could not be healed: " + e.getMessage(), e);
                }
                tellFirstLine("once more " + strike.blow() + " is healed: ", e);
                Thread.sleep(Duration.ofSeconds(1));
            }
        }
    }

    private void mend(String process) throws IOException, InterruptedException {
        if (!process.isEmpty()) {
            try {
                for (String fallen : course.arena().mend(process)) {
                    course.journal().mended();
                    course.progress().line("ended     " + fallen + ", by itself: it has been started again");
                }
            } catch (StackException | PortBusyException e) {
                tellFirstLine("not yet   ", e);
            }
        }
    }

    private void tellFirstLine(String what, Exception why) {
        course.progress()
                .line(what
                        + String.valueOf(why.getMessage()).lines().findFirst().orElse(""));
    }
}
