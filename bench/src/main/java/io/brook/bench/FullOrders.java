package io.brook.bench;

import io.brook.contract.CollectorSpec;
import io.brook.contract.Contract;
import io.brook.dlq.DeadLetterOffice;
import io.brook.dlq.LocalKeyWrap;
import io.brook.dlq.Seal;
import io.brook.dlq.SealSettings;
import io.brook.streams.CollectorParts;
import io.brook.streams.CollectorSetup;
import io.brook.streams.CollectorStreams;
import io.brook.streams.Limits;
import io.brook.streams.SourceIdentity;
import io.brook.streams.StreamsSettings;
import io.brook.validate.Compilation;
import io.brook.validate.RuleSet;
import io.brook.wire.DecodeLimits;
import io.brook.wire.Lookup;
import io.brook.wire.RecordDecoder;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import javax.crypto.spec.SecretKeySpec;
import org.apache.avro.Schema;

/// The orders collector's topology with the settings that it runs with, the schema cached, and keys made up.
final class FullOrders {
    private static final int KEY_BYTES = 32;

    private FullOrders() {}

    static Job.Collector of(JobSettings settings) {
        Contract contract = OrdersContract.contract();
        CollectorSpec spec = contract.collectors().getFirst();
        CollectorSetup setup = CollectorSetup.of(
                contract,
                List.of(parts(contract, spec)),
                new SecretKeySpec(new byte[KEY_BYTES], "HmacSHA256"),
                SourceIdentity.unknown());
        StreamsSettings streams = StreamsSettings.of(
                        settings.applicationId(),
                        "bench",
                        settings.stateDirectory(),
                        Map.of("bootstrap.servers", settings.bootstrap()))
                .withThreads(settings.threads());
        return new Job.Collector(new CollectorStreams(streams, setup, () -> true, new Complaints()));
    }

    private static CollectorParts parts(Contract contract, CollectorSpec spec) {
        Schema schema = OrdersContract.schema();
        SealSettings seals = SealSettings.of(contract.name(), Limits.DEFAULT.requestBytes());
        return new CollectorParts(
                spec,
                rules(spec, schema),
                () -> new RecordDecoder(schema, _ -> new Lookup.Found(schema), DecodeLimits.DEFAULT),
                () -> new DeadLetterOffice(
                        new Seal(
                                seals,
                                LocalKeyWrap.of(new byte[KEY_BYTES]),
                                new SecureRandom(),
                                InstantSource.system()),
                        contract.version()));
    }

    private static RuleSet rules(CollectorSpec spec, Schema schema) {
        return switch (RuleSet.compile(spec, schema, List.of())) {
            case Compilation.Usable usable -> usable.rules();
            case Compilation.Unusable unusable ->
                throw new IllegalStateException("the orders contract must fit its schema: " + unusable.mismatches());
        };
    }
}
