package io.brook.streams;

import io.brook.contract.CollectorSpec;
import io.brook.dlq.DeadLetterOffice;
import io.brook.dlq.EnvelopeOpener;
import io.brook.dlq.LocalKeyWrap;
import io.brook.dlq.Seal;
import io.brook.dlq.SealSettings;
import io.brook.validate.Compilation;
import io.brook.validate.Rule;
import io.brook.validate.RuleSet;
import io.brook.wire.DecodeLimits;
import io.brook.wire.RecordDecoder;
import io.brook.wire.SchemaSource;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import javax.crypto.spec.SecretKeySpec;
import org.apache.avro.Schema;
import org.apache.kafka.clients.admin.Admin;

/// Topologies of the test product with fixed keys.
final class Setups {
    private static final byte[] SECRET = new byte[32];

    private Setups() {}

    static CollectorSetup of(CollectorSpec spec, SchemaSource registry) {
        return of(spec, Orders.SCHEMA, registry, List.of());
    }

    /// For a broker that gave the topics these ids.
    static CollectorSetup of(CollectorSpec spec, SchemaSource registry, SourceIdentity sources) {
        var setup = of(spec, registry);
        return CollectorSetup.of(setup.contract(), setup.collectors(), setup.dedupeSecret(), sources);
    }

    static CollectorSetup of(CollectorSpec spec, Schema schema, SchemaSource registry, List<Rule> teamRules) {
        var contract = Orders.contract(spec);
        if (!(RuleSet.compile(spec, schema, teamRules) instanceof Compilation.Usable(RuleSet rules))) {
            throw new IllegalStateException("the test contract fits the test schema");
        }
        var parts = new CollectorParts(
                spec,
                rules,
                () -> new RecordDecoder(schema, registry, DecodeLimits.DEFAULT),
                () -> new DeadLetterOffice(
                        new Seal(
                                SealSettings.of(contract.name(), Limits.DEFAULT.envelopeBytes()),
                                LocalKeyWrap.of(SECRET),
                                new SecureRandom(),
                                InstantSource.system()),
                        contract.version()));
        return CollectorSetup.of(
                contract,
                List.of(parts),
                new SecretKeySpec(SECRET, "HmacSHA256"),
                new SourceIdentity(Map.of(Orders.SOURCE, "topic-id-1")));
    }

    /// Lets the preflight see to the test product's topics.
    ///
    /// @throws StreamsRefused with what it finds wrong
    static SourceIdentity identity(Map<String, String> kafka) {
        try (var admin = Admin.create(Map.copyOf(kafka))) {
            var preflight = new TopicPreflight(
                    Orders.contract(Orders.spec()),
                    CollectorSetup.LEDGER_TOPIC,
                    Limits.DEFAULT,
                    PreflightSettings.EMBEDDED);
            return switch (preflight.run(admin)) {
                case Preflight.Ready ready -> ready.sources();
                case Preflight.Refused refused -> throw new StreamsRefused(refused.problems());
            };
        }
    }

    static EnvelopeOpener opener() {
        return new EnvelopeOpener(LocalKeyWrap.of(SECRET));
    }
}
