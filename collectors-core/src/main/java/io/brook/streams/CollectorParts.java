package io.brook.streams;

import io.brook.contract.CollectorSpec;
import io.brook.dlq.DeadLetterOffice;
import io.brook.validate.RuleSet;
import io.brook.wire.RecordDecoder;
import java.util.function.Supplier;

/// What one collector's lanes work with. The suppliers are asked once per source partition and owner, and must give a
/// new object each time: decoders and seals keep state between records.
///
/// @param rules shared by all threads
public record CollectorParts(
        CollectorSpec spec, RuleSet rules, Supplier<RecordDecoder> decoders, Supplier<DeadLetterOffice> offices) {}
