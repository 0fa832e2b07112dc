package io.brook.streams;

import io.brook.contract.Classification;
import io.brook.contract.CollectorSpec;
import io.brook.contract.Column;
import io.brook.contract.ColumnType;
import io.brook.contract.Contract;
import io.brook.contract.Lateness;
import io.brook.contract.SchemaFormat;
import io.brook.contract.TombstonePolicy;
import io.brook.contract.TopicRef;
import io.brook.oracle.Rulebook;
import io.brook.oracle.WriterSchemas;
import io.brook.validate.Fault;
import io.brook.validate.Rule;
import io.brook.wire.Lookup;
import io.brook.wire.SchemaSource;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericRecord;

/// A product with a column of every type, and writers of many minds.
final class Goods {
    static final int OURS = 7;
    static final int OLDER = 8;
    static final int BOMBER = 9;
    static final int MILLIS = 10;
    static final int RECURSIVE = 11;
    static final int CENTS = 12;
    static final int REVERSED = 13;
    static final int LATER_UNKNOWN = 14;
    static final int NOT_AVRO = 15;
    static final int UNKNOWN = 99;

    /// Small, so that small records go beyond them.
    static final Limits LIMITS = new Limits(2_048, 64, 4, 128, 6_500, 8, 1 << 20, 1 << 20);

    /// The domain team does not deal in dozens and one.
    static final int UNLUCKY = 13;

    private static final String IDENTITY = """
            {"type":"record","name":"Good","fields":[
              {"name":"id","type":["null","string"],"default":null},
            """;
    private static final String TIME = """
              {"name":"event_ts","type":["null",{"type":"long","logicalType":"timestamp-micros"}],"default":null},
              {"name":"count","type":"int"}
            """;
    private static final String REST = """
              ,{"name":"number","type":["null","long"],"default":null},
              {"name":"flag","type":["null","boolean"],"default":null},
              {"name":"ratio","type":["null","double"],"default":null},
              {"name":"price","type":["null",{"type":"bytes","logicalType":"decimal","precision":9,"scale":2}],
               "default":null},
              {"name":"day","type":["null",{"type":"int","logicalType":"date"}],"default":null},
              {"name":"clock","type":["null",{"type":"long","logicalType":"time-micros"}],"default":null},
              {"name":"blob","type":["null","bytes"],"default":null},
              {"name":"kind","type":{"type":"enum","name":"Kind","symbols":["A","B","C"]},"default":"A"},
              {"name":"note","type":["null","string"],"default":null},
              {"name":"tags","type":["null",{"type":"array","items":["null","long","double","string",
                {"type":"map","values":{"type":"record","name":"Tag","fields":[
                  {"name":"small","type":"float"},
                  {"name":"at","type":{"type":"long","logicalType":"timestamp-millis"}}]}}]}],"default":null}
            """;
    static final Schema SCHEMA = schema(IDENTITY + TIME + REST + "]}");

    private static final Map<Integer, Schema> WRITERS = Map.of(
            OURS, SCHEMA,
            OLDER, schema(IDENTITY + TIME + """
                    ,{"name":"number","type":["null","int"],"default":null},
                    {"name":"extra","type":{"type":"array","items":{"type":"enum","name":"Gone","symbols":["X","Y"]}}},
                    {"name":"more","type":{"type":"map","values":["string","boolean","double"]}},
                    {"name":"ratio","type":"float"},
                    {"name":"note","type":"string"}]}
                    """),
            BOMBER, schema(IDENTITY + TIME + """
                    ,{"name":"nothings","type":{"type":"array","items":"null"}}]}
                    """),
            MILLIS, schema((IDENTITY + TIME + "]}").replace("timestamp-micros", "timestamp-millis")),
            RECURSIVE, schema(IDENTITY + TIME + """
                    ,{"name":"next","type":["null","Good"],"default":null}]}
                    """),
            CENTS, schema((IDENTITY + TIME + REST + "]}").replace("\"scale\":2", "\"scale\":3")),
            REVERSED, reversed(SCHEMA));

    private Goods() {}

    private static Schema schema(String json) {
        return new Schema.Parser().parse(json);
    }

    private static Schema reversed(Schema schema) {
        var fields = schema.getFields().reversed().stream()
                .map(field -> new Schema.Field(field, field.schema()))
                .toList();
        return Schema.createRecord("Good", "", "", false, fields);
    }

    static Schema writer(int id) {
        return WRITERS.getOrDefault(id, SCHEMA);
    }

    /// Watermark 2 h, allowance 24 h, skew 5 min.
    ///
    /// @param key `id` or `number`
    static CollectorSpec spec(String key, List<String> dedupeKeys, TombstonePolicy tombstones) {
        return new CollectorSpec(
                "goods_v1",
                new TopicRef(Orders.SOURCE),
                SchemaFormat.AVRO,
                key,
                dedupeKeys,
                "event_ts",
                new Lateness(Duration.ofHours(24), Duration.ofHours(2)),
                Duration.ofMinutes(5),
                tombstones,
                new TopicRef(Orders.DLQ),
                new TopicRef(Orders.LANDING),
                "GOODS_RAW",
                columns());
    }

    private static List<Column> columns() {
        return List.of(
                column("id", "string"),
                column("event_ts", "timestamp"),
                new Column("count", new ColumnType.Int(), true, Classification.INTERNAL, Optional.empty(), ""),
                column("number", "long"),
                column("flag", "boolean"),
                column("ratio", "double"),
                column("price", "decimal(10,3)"),
                column("day", "date"),
                column("clock", "time"),
                column("blob", "binary"),
                column("kind", "string"),
                column("note", "string"),
                column("tags", "variant"));
    }

    private static Column column(String name, String type) {
        return new Column(name, ColumnType.parse(type), false, Classification.INTERNAL, Optional.empty(), "");
    }

    static CollectorSetup setup(CollectorSpec spec, SchemaSource registry) {
        Rule rule = event -> isUnlucky(event) ? Optional.of(Fault.violation("count")) : Optional.empty();
        return Setups.of(spec, SCHEMA, registry, List.of(rule)).with(LIMITS);
    }

    static Rulebook rulebook(Contract contract, CollectorSpec spec) {
        WriterSchemas writers =
                (id, _) -> id == NOT_AVRO ? Optional.of(WriterSchemas.NOT_AVRO) : Optional.ofNullable(WRITERS.get(id));
        int row = LIMITS.requestBytes() - 4_096;
        return Rulebook.of(contract, spec, SCHEMA, writers)
                .withViolation(Goods::isUnlucky)
                .with(new Rulebook.Bounds(
                        LIMITS.valueBytes(), LIMITS.keyBytes(), LIMITS.headers(), LIMITS.headerBytes(), row));
    }

    private static boolean isUnlucky(GenericRecord event) {
        return event.get("count").equals(UNLUCKY);
    }

    /// Knows the writers; two ids are not to be had until it is mended.
    static final class Registry implements SchemaSource {
        private final Set<Integer> away = new HashSet<>(Set.of(REVERSED, LATER_UNKNOWN));

        @Override
        public Lookup find(int id) {
            if (away.contains(id)) {
                return new Lookup.Unavailable(Lookup.Cause.UNREACHABLE);
            }
            if (id == NOT_AVRO) {
                return new Lookup.Unusable(Lookup.Flaw.NOT_AVRO);
            }
            var known = WRITERS.get(id);
            return known == null ? new Lookup.Unknown() : new Lookup.Found(known);
        }

        void mend() {
            away.clear();
        }
    }
}
