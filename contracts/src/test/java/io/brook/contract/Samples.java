package io.brook.contract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Contracts to read in tests: the two real ones and a small one.
final class Samples {
    static final Path REPOSITORY = Path.of("..").toAbsolutePath().normalize();

    /// A contract with every required key and no other.
    static final String SMALL = """
            name: parcels
            version: 1.0.0
            domain_database: BROOK_COMMERCE
            owners: [data-commerce@brookhealth.com]
            classification: confidential
            collectors:
              - name: parcel_events_v1
                source: kafka://parcels.v2
                key: parcel_id
                dedupe_keys: [parcel_id, event_ts]
                lateness: "allow 24h; watermark 2h"
                dlq: kafka://parcels.dlq
                columns:
                  - {name: parcel_id, type: string, required: true}
                  - {name: event_ts, type: timestamp, required: true}
                  - {name: weight, type: "decimal(9,3)"}
            """;

    private Samples() {}

    static String orders() {
        return text("orders-collector/src/main/resources/contracts/orders_core.yaml");
    }

    static String auth() {
        return text("auth-collector/src/main/resources/contracts/auth_core.yaml");
    }

    static String text(String file) {
        try {
            return Files.readString(REPOSITORY.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The contract in a document that must be usable.
    static Contract contract(String yaml) {
        return switch (ContractReader.read(yaml)) {
            case ReadResult.Usable usable -> usable.contract();
            case ReadResult.Unusable unusable ->
                throw new AssertionError(unusable.problems().toString());
        };
    }

    /// The problems of a document, none when it is usable.
    static List<Problem> problems(String yaml) {
        return switch (ContractReader.read(yaml)) {
            case ReadResult.Usable _ -> List.of();
            case ReadResult.Unusable unusable -> unusable.problems();
        };
    }
}
