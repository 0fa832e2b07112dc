package io.brook.oracle;

import io.brook.contract.TombstonePolicy;
import io.brook.oracle.Writings.Writing;

/// What a record says, and whether it may come in at all: size, headers, tombstone, wire, schema, fields, rules.
final class Examiner {
    private final Rulebook rulebook;
    private final Writings writings;
    private final Fields fields;

    Examiner(Rulebook rulebook) {
        this.rulebook = rulebook;
        this.writings = new Writings(rulebook.reader(), rulebook.writers());
        this.fields = new Fields(rulebook);
    }

    Examined examine(SourceRecord record) {
        var bounds = rulebook.bounds();
        var content = record.content();
        if (content.valueBytes() > bounds.valueBytes() || content.keyBytes() > bounds.keyBytes()) {
            return new Examined.Refused(Why.OVERSIZE);
        }
        if (content.headers() > bounds.headers() || content.headerBytes() > bounds.headerBytes()) {
            return new Examined.Refused(Why.HEADERS_OVER_LIMIT);
        }
        if (content.value() == null) {
            return rulebook.collector().tombstones() == TombstonePolicy.REJECT
                    ? new Examined.Refused(Why.TOMBSTONE)
                    : fields.deletion(content.key());
        }
        return switch (writings.read(content.value(), record.offset())) {
            case Writing.Illegible(Why why) -> new Examined.Refused(why);
            case Writing.Legible(var event, int schemaId) -> fields.examine(event, content.key(), schemaId);
        };
    }
}
