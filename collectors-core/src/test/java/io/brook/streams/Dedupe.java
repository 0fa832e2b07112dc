package io.brook.streams;

import io.brook.contract.CollectorSpec;
import io.brook.contract.TombstonePolicy;
import java.util.List;

/// What makes two events the same one.
enum Dedupe {
    BY_KEY_AND_TIME,
    BY_KEY;

    /// Every kind of key and of tombstone policy comes round with the seeds.
    CollectorSpec spec(long seed) {
        var key = seed % 4 == 0 ? "number" : "id";
        var tombstones = seed % 2 == 0 ? TombstonePolicy.REJECT : TombstonePolicy.DELETE;
        return switch (this) {
            case BY_KEY_AND_TIME -> Goods.spec(key, List.of("event_ts", key), tombstones);
            case BY_KEY -> Goods.spec(key, List.of(key), tombstones);
        };
    }
}
