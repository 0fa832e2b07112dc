package io.brook.validate;

import static org.assertj.core.api.Assertions.assertThat;

import io.brook.contract.CollectorSpec;
import java.util.List;
import org.apache.avro.Schema;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RuleSetCompilerTest {
    @ParameterizedTest(name = "{0} from {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "string | 'int'",
                "string | 'bytes'",
                "boolean | 'int'",
                "int | 'long'",
                "int | {'type':'int','logicalType':'date'}",
                "long | {'type':'long','logicalType':'timestamp-millis'}",
                "long | 'double'",
                "double | 'int'",
                "decimal(6,2) | 'bytes'",
                "decimal(6,2) | 'double'",
                "decimal(6,2) | {'type':'bytes','logicalType':'decimal','precision':6,'scale':3}",
                "decimal(6,2) | {'type':'bytes','logicalType':'decimal','precision':7,'scale':2}",
                "timestamp | 'long'",
                "timestamp | {'type':'long','logicalType':'timestamp-nanos'}",
                "date | 'int'",
                "time | {'type':'int','logicalType':'date'}",
                "binary | 'string'",
                "binary | {'type':'bytes','logicalType':'decimal','precision':6,'scale':2}",
                "string | ['null','string','int']",
                "variant | {'type':'record','name':'R','fields':[{'name':'r','type':['null','R']}]}",
            })
    void aTypeThatCannotBeReadAsTheColumnsIsAMismatch(String type, String avro) {
        var compilation = compile(Orders.spec(Orders.optional("f", type)), Orders.schema(Orders.field("f", avro)));

        assertThat(mismatches(compilation)).singleElement().satisfies(mismatch -> {
            assertThat(mismatch.column()).isEqualTo("f");
            assertThat(mismatch.message()).startsWith("column must be ").contains(", was ");
        });
    }

    @ParameterizedTest(name = "variant from {0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "'string'",
                "['null','string','int']",
                "{'type':'map','values':'double'}",
                "{'type':'record','name':'R','fields':[]}",
            })
    void aVariantTakesWhateverEnds(String avro) {
        var compilation = compile(Orders.spec(Orders.optional("f", "variant")), Orders.schema(Orders.field("f", avro)));

        assertThat(compilation).isInstanceOf(Compilation.Usable.class);
    }

    @Test
    void aRequiredColumnMayComeFromAFieldThatCanBeNull() {
        var compilation = compile(
                Orders.spec(Orders.required("f", "string")), Orders.schema(Orders.field("f", "['null','string']")));

        assertThat(compilation).isInstanceOf(Compilation.Usable.class);
    }

    @Test
    void aDecimalTakesOneOfFewerDigits() {
        var compilation = compile(
                Orders.spec(Orders.required("f", "decimal(9,4)")),
                Orders.schema(Orders.field("f", "{'type':'bytes','logicalType':'decimal','precision':7,'scale':2}")));

        assertThat(compilation).isInstanceOf(Compilation.Usable.class);
    }

    @Test
    void everyFaultIsReportedAtOnce() {
        var columns = List.of(
                Orders.required("order_id", "string"),
                Orders.required("event_ts", "string"),
                Orders.required("absent", "int"),
                Orders.required("lines", "variant"));
        var spec = Orders.spec("lines", List.of("lines", "unheard_of"), columns);
        var schema = Orders.schema(Orders.field("lines", "{'type':'array','items':'int'}"));

        assertThat(mismatches(compile(spec, schema)))
                .extracting(Mismatch::column)
                .containsExactly("event_ts", "absent", "key", "event_time", "dedupe_keys", "dedupe_keys");
    }

    @Test
    void aSchemaThatIsNoRecordIsAMismatch() {
        var compilation = compile(Orders.spec(), Schema.create(Schema.Type.STRING));

        assertThat(mismatches(compilation))
                .containsExactly(new Mismatch("", "schema must be an Avro record, was string"));
    }

    private static Compilation compile(CollectorSpec spec, Schema schema) {
        return RuleSet.compile(spec, schema, List.of());
    }

    private static List<Mismatch> mismatches(Compilation compilation) {
        assertThat(compilation).isInstanceOf(Compilation.Unusable.class);
        return ((Compilation.Unusable) compilation).mismatches();
    }
}
