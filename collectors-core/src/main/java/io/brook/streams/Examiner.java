package io.brook.streams;

import io.brook.contract.TombstonePolicy;
import io.brook.record.Arrival;
import io.brook.record.Reason;
import io.brook.validate.Checked;
import io.brook.validate.RuleSet;
import io.brook.wire.Decoded;
import io.brook.wire.RecordDecoder;

/// Looks at an arrival's content in the order of the reasons: wire format, schema, fields, rules. Belongs to one task,
/// as its decoder does.
final class Examiner {
    private static final int NO_SCHEMA = -1;

    private final RecordDecoder decoder;
    private final RuleSet rules;
    private final TombstonePolicy tombstones;

    Examiner(RecordDecoder decoder, RuleSet rules, TombstonePolicy tombstones) {
        this.decoder = decoder;
        this.rules = rules;
        this.tombstones = tombstones;
    }

    Examined examine(Arrival arrival) {
        byte[] value = arrival.value();
        if (value == null) {
            return tombstone(arrival);
        }
        return switch (decoder.decode(value)) {
            case Decoded.Value decoded -> checked(decoded, arrival);
            case Decoded.Refused refused -> new Examined.Unfit(refused.reason(), refused.schemaId());
            case Decoded.RegistryUnavailable waits -> new Examined.Waits(waits.schemaId());
        };
    }

    private Examined checked(Decoded.Value decoded, Arrival arrival) {
        return switch (rules.check(decoded.record(), arrival.key())) {
            case Checked.Fit fit -> new Examined.Fit(fit.row(), fit.eventTimeMillis(), decoded.schemaId());
            case Checked.Unfit unfit -> new Examined.Unfit(unfit.fault().reason(), decoded.schemaId());
        };
    }

    private Examined tombstone(Arrival arrival) {
        return switch (tombstones) {
            case REJECT -> new Examined.Unfit(Reason.TOMBSTONE, NO_SCHEMA);
            case DELETE ->
                switch (rules.tombstone(arrival.key(), arrival.timestamp())) {
                    case Checked.Fit fit -> new Examined.Deletion(fit.row());
                    case Checked.Unfit unfit -> new Examined.Unfit(unfit.fault().reason(), NO_SCHEMA);
                };
        };
    }
}
