package io.brook.devstack.feed;

import io.brook.contract.CollectorSpec;
import io.brook.devstack.catalog.CatalogException;
import io.brook.devstack.catalog.Product;
import io.brook.devstack.stack.Addresses;
import io.brook.devstack.stack.Progress;
import io.brook.devstack.stack.SchemaRegistry;
import io.brook.devstack.stack.SourceTopics;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.apache.avro.AvroRuntimeException;
import org.apache.avro.Schema;

/// Files into the source topic of a contract, as producers write to it.
public final class Feed {
    private final Product product;
    private final FeedMapping mapping;
    private final Schema schema;
    private final Pace pace;

    /// A feed of one product, by the mapping beside its contract.
    ///
    /// @param recordsPerSecond at most; 0 for as fast as it goes
    /// @throws CatalogException when the mapping or the schema cannot be used
    public Feed(Product product, int recordsPerSecond) throws IOException {
        this.product = product;
        this.mapping = MappingReader.read(product.feedFile());
        this.schema = schemaOf(product.schemaFile());
        this.pace = new Pace(recordsPerSecond);
    }

    /// Reads an Avro schema.
    ///
    /// @throws CatalogException when it is none
    public static Schema schemaOf(Path file) throws IOException {
        try {
            return new Schema.Parser().parse(Files.readString(file));
        } catch (AvroRuntimeException e) {
            throw new CatalogException(file + " is no Avro schema: " + e.getMessage(), e);
        }
    }

    /// Feeds files, in their order; everything is acknowledged when it returns.
    ///
    /// @throws IOException when a file cannot be read, or the broker or the registry refuses
    public FeedReport feed(List<Path> files, Addresses addresses, Progress progress) throws IOException {
        CollectorSpec collector = product.onlyCollector();
        String topic = collector.source().topic();
        int schemaId = new SchemaRegistry(addresses.registry()).register(topic + "-value", schema.toString());
        SourceTopics.ensure(addresses.kafka(), topic);
        var mapper = new EventMapper(schema, collector.key(), mapping);
        var tally = new FeedReport.Tally(progress);
        try (var events = new EventWriter(addresses.kafka(), topic, new ConfluentAvro(schemaId, schema), pace)) {
            for (Path file : files) {
                feed(file, line -> {
                    switch (mapper.map(line)) {
                        case Mapped.Event event -> {
                            events.write(event);
                            tally.produced();
                        }
                        case Mapped.Unmapped(var number, var cause) ->
                            tally.unmapped(new FeedReport.Cause(file, number, cause));
                    }
                });
            }
        }
        return tally.report(product.contract().name(), topic);
    }

    private void feed(Path file, Consumer<Line> lines) throws IOException {
        var last = new AtomicLong();
        try (BufferedReader reader = Files.newBufferedReader(file, mapping.charset())) {
            mapping.format().read(reader, line -> {
                last.set(line.number());
                lines.accept(line);
            });
        } catch (CharacterCodingException _) {
            lines.accept(new Line.Malformed(
                    last.get() + 1, "not " + mapping.charset() + " near here: the rest of the file is not read"));
        }
    }
}
