package io.brook.standin.streaming;

import io.brook.standin.store.TableName;
import java.util.Optional;

/// The default pipe of a table, `<TABLE>-STREAMING`: it exists as long as its table does.
record PipeName(TableName table, String pipe) {

    private static final String SUFFIX = "-STREAMING";

    static Optional<PipeName> of(String database, String schema, String pipe) {
        if (pipe.length() <= SUFFIX.length()
                || !pipe.regionMatches(true, pipe.length() - SUFFIX.length(), SUFFIX, 0, SUFFIX.length())) {
            return Optional.empty();
        }
        var table = pipe.substring(0, pipe.length() - SUFFIX.length());
        return Optional.of(new PipeName(new TableName(database, schema, table), pipe));
    }
}
