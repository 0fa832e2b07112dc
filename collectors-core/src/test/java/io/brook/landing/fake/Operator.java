package io.brook.landing.fake;

import io.brook.landing.LaneHealth;
import io.brook.landing.Ruling;
import java.util.HashSet;
import java.util.Optional;
import java.util.random.RandomGenerator;

/// A person who follows the runbook's section on halted lanes, at times without due care.
final class Operator {
    private final Fleet fleet;
    private final FakeWarehouse warehouse;
    private final Truth truth;
    private final Chronicle chronicle;
    private final boolean careless;

    Operator(Fleet fleet, FakeWarehouse warehouse, Truth truth, RandomGenerator random) {
        this.fleet = fleet;
        this.warehouse = warehouse;
        this.truth = truth;
        this.chronicle = warehouse.chronicle();
        this.careless = random.nextBoolean();
    }

    /// Whether this is what the runbook has no cure for.
    static boolean givesUpOn(LaneHealth lane) {
        return lane.cause().equals("ROW_ERRORS_UNACCOUNTED");
    }

    /// Acts on one halted lane.
    void act() {
        for (int partition = 0; partition < Fleet.PARTITIONS; partition++) {
            var halted = fleet.halted(partition);
            if (halted.isPresent() && !givesUpOn(halted.get())) {
                act(partition, halted.get());
                return;
            }
        }
    }

    private void act(int partition, LaneHealth lane) {
        switch (lane.cause()) {
            case "TOPIC_REPLACED" -> fleet.restartWith(fleet.ruling());
            case "TABLE_REPLACED", "NULL_TOKEN_WITH_PROGRESS" -> landAgain(!careless);
            case "TABLE_NOT_EMPTY" -> landAgain(true);
            case "LOST_RANGE" -> accept(partition, lane);
            default -> chronicle.remark("no cure for " + lane.cause(), lane.detail());
        }
    }

    private void landAgain(boolean emptied) {
        chronicle.tell(Event.LANDED_AGAIN, emptied ? "into an empty table" : "into the table as it is", 0);
        if (emptied) {
            warehouse.replaceTable();
        }
        fleet.restartWith(
                new Ruling(Optional.of(warehouse.identity()), fleet.ruling().acceptedLosses()));
    }

    private void accept(int partition, LaneHealth lane) {
        var words = lane.detail().split(" ", -1);
        var loss = new Ruling.Loss(partition, Long.parseLong(words[1]), Long.parseLong(words[3]));
        chronicle.tell(Event.LOSS_ACCEPTED, lane.detail(), partition);
        truth.lost(loss);
        var losses = new HashSet<>(fleet.ruling().acceptedLosses());
        losses.add(loss);
        fleet.restartWith(new Ruling(fleet.ruling().landAgainInto(), losses));
    }
}
