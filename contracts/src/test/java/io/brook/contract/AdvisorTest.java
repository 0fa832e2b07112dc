package io.brook.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class AdvisorTest {
    @Test
    void aCompleteContractNeedsNone() {
        assertThat(advice(Samples.SMALL)).isEmpty();
    }

    @Test
    void dedupeWithoutTheEventsTimeIsExactOnlyWithinTheHorizon() {
        var advice = advice(Samples.SMALL.replace("[parcel_id, event_ts]", "[parcel_id]"));

        assertThat(advice).singleElement().satisfies(hint -> {
            assertThat(hint.path()).isEqualTo("collectors[0].dedupe_keys");
            assertThat(hint.line()).isEqualTo(10);
            assertThat(hint.message()).contains("'event_ts'").contains("26h");
        });
    }

    @Test
    void personalDataWantsALegalBasisAndAMask() {
        var advice = advice(Samples.SMALL.replace("\"decimal(9,3)\"", "\"decimal(9,3)\", pii_type: weight"));

        assertThat(advice).extracting(Advice::path).containsExactly("legal_basis", "security_controls");
    }

    @Test
    void aDeprecatedContractWantsASunset() {
        assertThat(advice(Samples.SMALL + "status: deprecated\n"))
                .extracting(Advice::path)
                .containsExactly("status");
        assertThat(advice(Samples.SMALL + "status: deprecated\ndeprecation: {sunset: 2026-03-31}\n"))
                .isEmpty();
    }

    private static List<Advice> advice(String yaml) {
        return switch (ContractReader.read(yaml)) {
            case ReadResult.Usable usable -> usable.advice();
            case ReadResult.Unusable unusable ->
                throw new AssertionError(unusable.problems().toString());
        };
    }
}
