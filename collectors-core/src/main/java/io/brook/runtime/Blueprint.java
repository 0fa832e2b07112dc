package io.brook.runtime;

import io.brook.contract.CollectorSpec;
import io.brook.dlq.DeadLetterOffice;
import io.brook.dlq.Seal;
import io.brook.dlq.SealSettings;
import io.brook.streams.CollectorParts;
import io.brook.streams.CollectorSetup;
import io.brook.streams.Limits;
import io.brook.streams.SourceIdentity;
import io.brook.validate.Compilation;
import io.brook.validate.Rule;
import io.brook.validate.RuleSet;
import io.brook.wire.DecodeLimits;
import io.brook.wire.RecordDecoder;
import io.brook.wire.SchemaSource;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/// How a product becomes a topology's setup: the same way in the process and in tests.
///
/// @param schemas where writers' schemas come from
/// @param rules the domain's own; each is asked about every event of the product
public record Blueprint(Product product, SchemaSource schemas, Keys keys, List<Rule> rules) {
    /// What an envelope's headers, its key and its frame may take of the producer's largest request.
    private static final int LETTER_HEADROOM = 8 << 10;

    private static final SecureRandom RANDOM = new SecureRandom();

    public Blueprint {
        rules = List.copyOf(rules);
    }

    /// Holds every collector's columns against its schema, and puts the parts together.
    ///
    /// @throws StartRefused when a contract and its schema do not agree
    public CollectorSetup setup(SourceIdentity sources, InstantSource clock) {
        List<CollectorParts> parts = new ArrayList<>();
        List<String> problems = new ArrayList<>();
        for (CollectorSpec spec : product.contract().collectors()) {
            switch (RuleSet.compile(spec, product.schemaOf(spec), rules)) {
                case Compilation.Usable usable -> parts.add(parts(spec, usable.rules(), clock));
                case Compilation.Unusable unusable ->
                    unusable.mismatches()
                            .forEach(mismatch ->
                                    problems.add(spec.name() + "." + mismatch.column() + ": " + mismatch.message()));
            }
        }
        if (!problems.isEmpty()) {
            throw new StartRefused(problems);
        }
        return CollectorSetup.of(product.contract(), parts, keys.dedupe(), sources);
    }

    private CollectorParts parts(CollectorSpec spec, RuleSet compiled, InstantSource clock) {
        return new CollectorParts(
                spec,
                compiled,
                () -> new RecordDecoder(product.schemaOf(spec), schemas, DecodeLimits.DEFAULT),
                () -> office(clock));
    }

    /// A new office for dead letters of this product.
    DeadLetterOffice office(InstantSource clock) {
        var settings = SealSettings.of(product.contract().name(), Limits.DEFAULT.requestBytes() - LETTER_HEADROOM);
        return new DeadLetterOffice(
                new Seal(settings, keys.deadLetters(), RANDOM, clock),
                product.contract().version());
    }
}
