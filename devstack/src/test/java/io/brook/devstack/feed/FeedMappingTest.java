package io.brook.devstack.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.brook.devstack.catalog.CatalogException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.apache.avro.Conversions;
import org.apache.avro.LogicalTypes;
import org.apache.avro.Schema;
import org.apache.avro.SchemaBuilder;
import org.apache.avro.generic.GenericRecord;
import org.junit.jupiter.api.Test;

class FeedMappingTest {
    private static final Schema AMOUNT = LogicalTypes.decimal(12, 2).addToSchema(Schema.create(Schema.Type.BYTES));
    private static final Schema INSTANT = LogicalTypes.timestampMicros().addToSchema(Schema.create(Schema.Type.LONG));
    private static final Schema SALE = SchemaBuilder.record("Sale")
            .fields()
            .requiredString("id")
            .name("at")
            .type(INSTANT)
            .noDefault()
            .name("total")
            .type()
            .optional()
            .type(AMOUNT)
            .optionalString("who")
            .optionalString("kind")
            .endRecord();
    private static final String CSV = """
            format: csv
            timestamp: "yyyy-MM-dd HH:mm"
            fields:
              id: "${no}-${code}"
              at: "${when}"
              total: {multiply: ["${qty}", "${price}"], decimals: 2}
              who: {extract: '([0-9]+)\\.0', from: "${who}"}
              kind: {choose: "${no}", cases: {'C.*': back}, otherwise: sale}
            """;
    private static final String HEADER = "no,code,when,qty,price,who\n";

    @Test
    void aLineBecomesAnEventByItsColumns() throws IOException {
        List<Mapped> mapped = map(CSV, HEADER + "C7,A,2010-12-01 08:26,-3,1.25,17.0\n");

        GenericRecord event = event(mapped.getFirst());
        assertThat(((Mapped.Event) mapped.getFirst()).key()).isEqualTo("C7-A");
        assertThat(event.get("at")).isEqualTo(micros("2010-12-01T08:26:00Z"));
        assertThat(new Conversions.DecimalConversion()
                        .fromBytes((ByteBuffer) event.get("total"), AMOUNT, AMOUNT.getLogicalType()))
                .isEqualTo(new BigDecimal("-3.75"));
        assertThat(event.get("who")).isEqualTo("17");
        assertThat(event.get("kind")).isEqualTo("back");
    }

    @Test
    void aBlankColumnIsNoValue() throws IOException {
        List<Mapped> mapped = map(CSV, HEADER + "7,A,2010-12-01 08:26,,1.25,\n");

        assertThat(event(mapped.getFirst()).get("who")).isNull();
        assertThat(event(mapped.getFirst()).get("total")).isNull();
    }

    @Test
    void linesThatCannotBeMappedSayWhereAndWhyButNeverWhatTheyHold() throws IOException {
        String lines = """
                no,code,when,qty,price,who
                7,A,yesterday,1,1,x
                7,A,2010-12-01 08:26,many,1,x
                7,A
                """;

        List<Mapped> mapped = map(CSV, lines);

        assertThat(mapped)
                .containsExactly(
                        new Mapped.Unmapped(2, "field 'at': a time that reads like 'yyyy-MM-dd HH:mm' is wanted"),
                        new Mapped.Unmapped(3, "a number is wanted"),
                        new Mapped.Unmapped(4, "2 columns, the header has 6"));
    }

    @Test
    void aMisplacedQuoteEndsTheFileWithAComplaint() throws IOException {
        String lines = """
                no,code,when,qty,price,who
                7,A,2010-12-01 08:26,1,1,x
                8,"A"x,2010-12-01 08:26,1,1,x
                """;

        List<Mapped> mapped = map(CSV, lines);

        assertThat(mapped).hasSize(2);
        assertThat(mapped.getLast()).isInstanceOf(Mapped.Unmapped.class);
    }

    @Test
    void aQuoteThatIsNeverClosedIsReportedWhereItsEntryBegins() throws IOException {
        String lines =
                HEADER + "7,A,2010-12-01 08:26,1,1,x\n8,\"A,2010-12-01 08:26,1,1,x\n9,A,2010-12-01 08:26,1,1,x\n";

        assertThat(map(CSV, lines).getLast())
                .isEqualTo(new Mapped.Unmapped(
                        3, "misplaced quote or wrong charset from here on: the rest of the file is not read"));
    }

    @Test
    void anEntryOverSeveralLinesIsOneEvent() throws IOException {
        List<Mapped> mapped = map(CSV, HEADER + "7,\"A\nB\",2010-12-01 08:26,1,1,x\n");

        assertThat(((Mapped.Event) mapped.getFirst()).key()).isEqualTo("7-A\nB");
    }

    @Test
    void jsonLinesHaveDottedColumnsAndMayLackSome() throws IOException {
        String mapping = """
                format: jsonl
                fields: {id: "${order.id}", at: "${at}", who: "${who}"}
                """;

        String lines = """
                {"order":{"id":7},"at":"2010-12-01T08:26:00Z"}
                [1]
                {"order"
                """;

        List<Mapped> mapped = map(mapping, lines);

        assertThat(((Mapped.Event) mapped.getFirst()).key()).isEqualTo("7");
        assertThat(mapped.subList(1, 3)).allMatch(Mapped.Unmapped.class::isInstance);
    }

    @Test
    void ofAMessagesPatternsTheFirstThatMatchesCounts() throws IOException {
        String mapping = """
                format: log
                timestamp: "MMM d HH:mm:ss"
                default_year: 2015
                line: '(?<time>\\w+ +\\d+ \\S+) (?<host>\\S+): (?<message>.*)'
                patterns:
                  - {match: 'bye (?<user>.*)', set: {action: left}}
                  - {match: '.*', set: {action: other}}
                fields: {id: "${host}", at: "${time}", who: "${user}", kind: "${action}"}
                """;

        String lines = """
                Dec  9 07:00:00 gate: bye joe
                Dec 10 07:00:00 gate: hum
                noise
                """;

        List<Mapped> mapped = map(mapping, lines);

        assertThat(event(mapped.get(0)).get("kind")).isEqualTo("left");
        assertThat(event(mapped.get(0)).get("who")).isEqualTo("joe");
        assertThat(event(mapped.get(0)).get("at")).isEqualTo(micros("2015-12-09T07:00:00Z"));
        assertThat(event(mapped.get(1)).get("kind")).isEqualTo("other");
        assertThat(event(mapped.get(1)).get("who")).isNull();
        assertThat(mapped.get(2)).isInstanceOf(Mapped.Unmapped.class);
    }

    @Test
    void aMappingsFaultsNameTheirPlace() {
        assertThatThrownBy(() -> MappingReader.parse("format: xml\nfields: {}"))
                .isInstanceOf(CatalogException.class)
                .hasMessage("format: csv, jsonl or log is wanted");
        assertThatThrownBy(() -> MappingReader.parse("format: csv\nfeilds: {}"))
                .hasMessageStartingWith("feilds: unknown key");
        assertThatThrownBy(() -> MappingReader.parse("format: csv\nfields: {a: {multiply: 3}}"))
                .hasMessage("fields.a.multiply: a list is wanted");
        assertThatThrownBy(() -> new EventMapper(SALE, "id", MappingReader.parse("format: csv\nfields: {idd: x}")))
                .hasMessageStartingWith("fields.idd: the schema has no such field");
    }

    private static List<Mapped> map(String mapping, String lines) throws IOException {
        FeedMapping read = MappingReader.parse(mapping);
        var mapper = new EventMapper(SALE, "id", read);
        var mapped = new ArrayList<Mapped>();
        read.format().read(new BufferedReader(new StringReader(lines)), line -> mapped.add(mapper.map(line)));
        return mapped;
    }

    private static GenericRecord event(Mapped mapped) {
        assertThat(mapped).isInstanceOf(Mapped.Event.class);
        return ((Mapped.Event) mapped).event();
    }

    private static long micros(String instant) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, Instant.parse(instant));
    }
}
