package io.brook.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ModelTest {
    @ParameterizedTest
    @ValueSource(strings = {"", "1a", "a-b", "a b", "a;drop table b", "\"a\"", "é"})
    void aNameThatEntersSqlIsRefusedUnlessItIsPlain(String name) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Schemas(name, "S", "P", "O"));
        assertThatIllegalArgumentException().isThrownBy(() -> new Interfaces(List.of(), List.of(name)));
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> new SecurityControls(Optional.of(name), Optional.empty(), Optional.empty(), List.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> new Cost(Optional.empty(), Map.of(name, "x")));
        assertThatIllegalArgumentException().isThrownBy(() -> column(name));
    }

    @Test
    void aColumnMayNotLookLikeProvenance() {
        assertThatIllegalArgumentException().isThrownBy(() -> column("_op")).withMessageContaining("'_op'");
    }

    @Test
    void aColumnIsUpperCasedInItsTable() {
        assertThat(column("total_usd").tableName()).isEqualTo("TOTAL_USD");
    }

    @Test
    void aCapMustBePositive() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Cost(Optional.of(BigDecimal.ZERO), Map.of()))
                .withMessageContaining("was 0");
    }

    @ParameterizedTest
    @EnumSource(Tier.class)
    void everyTierHasItsSchema(Tier tier) {
        assertThat(Schemas.USUAL.of(tier)).isEqualTo(tier.name());
    }

    @Test
    void aContractMadeInCodeHasTheUsualSchemasAndNoTerms() {
        var contract = new Contract(
                "parcels", "1.0.0", ContractStatus.DRAFT, "DB", "LANDED", Classification.INTERNAL, List.of());

        assertThat(contract.bronzeSchema()).isEqualTo("LANDED");
        assertThat(contract.schemas().silver()).isEqualTo("SILVER");
        assertThat(contract.terms()).isEqualTo(Terms.NONE);
    }

    @Test
    void aCollectorFindsItsColumnsByNameAndRefusesAStranger() {
        var lane = Samples.contract(Samples.SMALL).collectors().getFirst();

        assertThat(lane.column("weight").type()).isEqualTo(new ColumnType.Decimal(9, 3));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> lane.column("wait"))
                .withMessageContaining("'wait'")
                .withMessageContaining("[parcel_id, event_ts, weight]");
    }

    private static Column column(String name) {
        return new Column(name, new ColumnType.Text(), false, Classification.INTERNAL, Optional.empty(), "");
    }
}
