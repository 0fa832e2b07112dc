package io.brook.validate;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.brook.contract.Column;
import io.brook.record.Reason;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RuleSetTest {
    private static final Schema SCHEMA =
            Orders.schema(Orders.field("total", "['null','double']"), Orders.field("lines", "'int'"));
    private static final Column TOTAL = Orders.required("total", "double");

    @Test
    void anEventThatFitsGivesARowInTheContractsOrder() {
        var order = Orders.order(SCHEMA);
        order.put("total", 12.5);

        var checked = ruleSet().check(order, key(Orders.ID));

        assertThat(checked).isInstanceOfSatisfying(Checked.Fit.class, fit -> {
            assertThat(fit.row().values()).containsExactly("A-1", Instant.ofEpochMilli(Orders.NOON), 12.5);
            assertThat(fit.eventTimeMillis()).isEqualTo(Orders.NOON);
        });
    }

    @Test
    void anAbsentOrEmptyKafkaKeyIsAMissingKey() {
        var order = Orders.order(SCHEMA);

        assertUnfit(ruleSet().check(order, null), Reason.MISSING_KEY, "order_id");
        assertUnfit(ruleSet().check(order, new byte[0]), Reason.MISSING_KEY, "order_id");
    }

    @ParameterizedTest
    @CsvSource(
            value = {"null", "''"},
            nullValues = "null")
    void anAbsentOrEmptyDedupeColumnIsAMissingKey(@Nullable String id) {
        var order = Orders.order(SCHEMA);
        order.put("order_id", id);

        assertUnfit(ruleSet().check(order, key(Orders.ID)), Reason.MISSING_KEY, "order_id");
    }

    @Test
    void anAbsentEventTimeHasAReasonOfItsOwn() {
        var order = Orders.order(SCHEMA);
        order.put("event_ts", null);

        assertUnfit(ruleSet().check(order, key(Orders.ID)), Reason.MISSING_EVENT_TS, "event_ts");
    }

    @ParameterizedTest(name = "{0} carried as {1}")
    @CsvSource({"A-1, A-2", "A-1, A-1x", "A-1, A-", "Ä, A", "Ä, Äx"})
    void aKafkaKeyOtherThanTheKeyColumnIsAMismatch(String id, String kafkaKey) {
        var order = Orders.order(SCHEMA);
        order.put("order_id", id);

        assertUnfit(ruleSet().check(order, key(kafkaKey)), Reason.KEY_MISMATCH, "order_id");
    }

    @Test
    void aKeyBeyondAsciiIsComparedAsUtf8() {
        var order = Orders.order(SCHEMA);
        order.put("order_id", "Ä😀");
        order.put("total", 1.0);

        assertThat(ruleSet().check(order, key("Ä😀"))).isInstanceOf(Checked.Fit.class);
    }

    @Test
    void anAbsentRequiredColumnIsAnInvalidValue() {
        assertUnfit(ruleSet().check(Orders.order(SCHEMA), key(Orders.ID)), Reason.INVALID_VALUE, "total");
    }

    @Test
    void anOptionalColumnMayBeAbsent() {
        var rules = compiled(SCHEMA, List.of(), Orders.optional("total", "double"));

        var checked = rules.check(Orders.order(SCHEMA), key(Orders.ID));

        assertThat(checked)
                .isInstanceOfSatisfying(
                        Checked.Fit.class, fit -> assertThat(fit.row().value(2)).isNull());
    }

    @Test
    void theFirstFaultInTheOrderOfReasonsWins() {
        var order = Orders.order(SCHEMA);
        order.put("event_ts", null);
        order.put("total", Double.NaN);

        assertUnfit(ruleSet().check(order, null), Reason.MISSING_KEY, "order_id");
        assertUnfit(ruleSet().check(order, key("B")), Reason.MISSING_EVENT_TS, "event_ts");
        order.put("event_ts", Orders.NOON);
        assertUnfit(ruleSet().check(order, key("B")), Reason.KEY_MISMATCH, "order_id");
        assertUnfit(ruleSet().check(order, key(Orders.ID)), Reason.INVALID_VALUE, "total");
    }

    @Test
    void aRuleSeesOnlyEventsThatFitAndItsFaultIsAViolation() {
        var order = Orders.order(SCHEMA);
        order.put("total", -1.0);
        Rule notNegative =
                event -> ((Double) event.get("total")) < 0 ? Optional.of(Fault.violation("total")) : Optional.empty();
        var rules = compiled(SCHEMA, List.of(notNegative), TOTAL);

        assertUnfit(rules.check(order, key(Orders.ID)), Reason.RULE_VIOLATION, "total");
        order.put("total", 1.0);
        assertThat(rules.check(order, key(Orders.ID))).isInstanceOf(Checked.Fit.class);
        order.put("total", null);
        assertUnfit(rules.check(order, key(Orders.ID)), Reason.INVALID_VALUE, "total");
    }

    @Test
    void aRuleCanNeitherChooseAReasonNorNameAnythingButAColumn() {
        var order = Orders.order(SCHEMA);
        order.put("total", 1.0);
        Rule leaking = event -> Optional.of(new Fault(Reason.TOO_LATE, "total was " + event.get("total")));

        var checked = compiled(SCHEMA, List.of(leaking), TOTAL).check(order, key(Orders.ID));

        assertUnfit(checked, Reason.RULE_VIOLATION, "");
    }

    @Test
    void aRuleThatThrowsRefusesTheEvent() {
        var order = Orders.order(SCHEMA);
        order.put("total", 1.0);
        Rule broken = RuleSetTest::fail;

        var checked = compiled(SCHEMA, List.of(broken), TOTAL).check(order, key(Orders.ID));

        assertUnfit(checked, Reason.RULE_VIOLATION, "");
    }

    @Test
    void aRuleThatRecursesWithoutEndRefusesTheEventToo() {
        var order = Orders.order(SCHEMA);
        order.put("total", 1.0);
        Rule endless = _ -> {
            throw new StackOverflowError();
        };

        var checked = compiled(SCHEMA, List.of(endless), TOTAL).check(order, key(Orders.ID));

        assertUnfit(checked, Reason.RULE_VIOLATION, "");
    }

    @ParameterizedTest(name = "{0} carried as {1}: {2}")
    @CsvSource({
        "0, 0, true",
        "7, 7, true",
        "-7, -7, true",
        "7, -7, false",
        "7, 07, false",
        "7, +7, false",
        "70, 7, false",
        "7, 70, false",
        "0, -0, false",
        "-9223372036854775808, -9223372036854775808, true",
        "9223372036854775807, 9223372036854775807, true",
    })
    void aNumberIsCarriedAsItsPlainDigits(long id, String kafkaKey, boolean matches) {
        var columns = List.of(Orders.required("order_no", "long"), Orders.required("event_ts", "timestamp"));
        var spec = Orders.spec("order_no", List.of("order_no"), columns);
        var schema = Orders.schema(Orders.field("order_no", "'long'"));
        var order = Orders.order(schema);
        order.put("order_no", id);

        var checked = usable(RuleSet.compile(spec, schema, List.of())).check(order, key(kafkaKey));

        assertThat(checked instanceof Checked.Fit).isEqualTo(matches);
    }

    @Test
    void aTombstonesRowHoldsItsKeyAndNothingElse() {
        var tombstone = ruleSet().tombstone(key(Orders.ID), 5);

        assertThat(tombstone).isInstanceOfSatisfying(Checked.Fit.class, fit -> {
            assertThat(fit.row().values()).containsExactly(Orders.ID, null, null);
            assertThat(fit.eventTimeMillis()).isEqualTo(5);
        });
        assertUnfit(ruleSet().tombstone(null, 5), Reason.MISSING_KEY, "order_id");
        assertUnfit(ruleSet().tombstone(new byte[] {(byte) 0xff}, 5), Reason.KEY_MISMATCH, "order_id");
    }

    @ParameterizedTest(name = "{0} as {1}")
    @CsvSource({"12, int, true", "12, long, true", "3000000000, int, false", "+1, long, false", "x, long, false"})
    void aTombstonesKeyIsReadAsItsColumnsType(String kafkaKey, String type, boolean fits) {
        var columns = List.of(Orders.required("order_no", type), Orders.required("event_ts", "timestamp"));
        var spec = Orders.spec("order_no", List.of("order_no"), columns);
        var schema = Orders.schema(Orders.field("order_no", "'int'"));

        var tombstone = usable(RuleSet.compile(spec, schema, List.of())).tombstone(key(kafkaKey), 5);

        assertThat(tombstone instanceof Checked.Fit).isEqualTo(fits);
    }

    private static Optional<Fault> fail(GenericRecord event) {
        throw new IllegalStateException("cannot judge " + event.getSchema().getName());
    }

    private static RuleSet ruleSet() {
        return compiled(SCHEMA, List.of(), TOTAL);
    }

    private static RuleSet compiled(Schema schema, List<Rule> rules, Column... columns) {
        return usable(RuleSet.compile(Orders.spec(columns), schema, rules));
    }

    private static RuleSet usable(Compilation compilation) {
        assertThat(compilation).isInstanceOf(Compilation.Usable.class);
        return ((Compilation.Usable) compilation).rules();
    }

    private static byte[] key(String text) {
        return text.getBytes(UTF_8);
    }

    private static void assertUnfit(Checked checked, Reason reason, String column) {
        assertThat(checked).isEqualTo(new Checked.Unfit(new Fault(reason, column)));
    }
}
