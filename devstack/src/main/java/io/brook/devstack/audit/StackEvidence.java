package io.brook.devstack.audit;

import io.brook.contract.CollectorSpec;
import io.brook.devstack.catalog.Product;
import io.brook.devstack.ledger.LedgerEntry;
import io.brook.devstack.stack.CommittedReader;
import io.brook.dlq.LetterHeaders;
import io.brook.oracle.Oracle;
import io.brook.oracle.RowReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.apache.avro.Schema;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;

/// The evidence of a running stack. Not for several threads.
final class StackEvidence implements Evidence, AutoCloseable {
    static final String LEDGER = "brook.ledger";
    private static final Pattern POSITION = Pattern.compile("(.+):([0-9]{1,9}):([0-9]{1,18})");

    private final Product product;
    private final Judging judging;
    private final BronzeRows bronze;
    private final Ticker ticker;
    private final String bootstrap;
    private final CommittedReader reader;

    /// What it takes to judge a source record again.
    ///
    /// @param schema the contract's own
    record Judging(Schema schema, Prophet.Schemas schemas, Outcomes outcomes) {}

    StackEvidence(Product product, String bootstrap, Judging judging, BronzeRows bronze, Ticker ticker) {
        this.product = product;
        this.bootstrap = bootstrap;
        this.judging = judging;
        this.bronze = bronze;
        this.ticker = ticker;
        this.reader = new CommittedReader(bootstrap);
    }

    @Override
    public void landing(LaneScope scope, Consumer<LandingFact> facts) {
        CollectorSpec collector = scope.collector();
        var rows = new Rows(RowReader.of(collector));
        read(scope, collector.landing().topic(), entry -> facts.accept(rows.ofLanding(entry)));
    }

    @Override
    public void letters(LaneScope scope, Consumer<LetterFact> facts) {
        String contract = product.contract().name();
        read(scope, scope.collector().dlq().topic(), entry -> {
            if (header(entry, LetterHeaders.CONTRACT).equals(contract)) {
                facts.accept(letter(entry));
            }
        });
    }

    private static LetterFact letter(ConsumerRecord<byte[], byte[]> entry) {
        var position = POSITION.matcher(text(entry.key()));
        var origin = position.matches()
                ? new LandingFact.Origin(
                        position.group(1), Integer.parseInt(position.group(2)), Long.parseLong(position.group(3)))
                : LandingFact.Origin.NONE;
        return new LetterFact(
                entry.offset(),
                origin,
                header(entry, LetterHeaders.REASON),
                header(entry, LetterHeaders.CONTRACT_VERSION));
    }

    private static String header(ConsumerRecord<byte[], byte[]> entry, String name) {
        Header header = entry.headers().lastHeader(name);
        return header == null ? "" : text(header.value());
    }

    private static String text(byte @Nullable [] utf8) {
        return utf8 == null ? "" : new String(utf8, StandardCharsets.UTF_8);
    }

    @Override
    public void source(LaneScope scope, Hints hints, Consumer<SourceFact> facts) {
        var prophet = new Prophet(
                writers -> Oracle.of(product.contract(), scope.collector(), judging.schema(), writers),
                judging.outcomes(),
                hints,
                judging.schemas());
        var partition = new TopicPartition(scope.lane().topic(), scope.lane().partition());
        read(
                partition,
                scope.reach().end(),
                record -> facts.accept(
                        record.offset() < scope.reach().cut()
                                ? prophet.fact(record)
                                : SourceFact.unjudged(record.offset())));
    }

    private void read(LaneScope scope, String topic, Consumer<ConsumerRecord<byte[], byte[]>> records) {
        var partition = new TopicPartition(topic, scope.lane().partition());
        read(partition, reader.end(partition), records);
    }

    private void read(TopicPartition partition, long end, Consumer<ConsumerRecord<byte[], byte[]>> records) {
        reader.read(partition, reader.begin(partition), end, entry -> {
            records.accept(entry);
            ticker.tick(partition.toString(), entry.offset(), end);
        });
    }

    @Override
    public void bronze(LaneScope scope, Consumer<BronzeFact> facts) throws SQLException {
        bronze.read(scope, facts);
    }

    @Override
    public void strays(Set<String> places, Findings findings) throws SQLException {
        bronze.strays(places, findings);
    }

    @Override
    public long sourceEnd(LaneScope scope) {
        return reader.end(new TopicPartition(scope.lane().topic(), scope.lane().partition()));
    }

    @Override
    public void ledger(EntryReader entries) throws IOException {
        try (var topic = new CommittedReader(bootstrap)) {
            topic.readOn(LEDGER, entry -> readEntry(entry, entries));
        }
    }

    private void readEntry(ConsumerRecord<byte[], byte[]> record, EntryReader entries) {
        if (record.value() != null) {
            LedgerEntry entry = LedgerEntry.parse(record.value());
            if (entry.contract().equals(product.contract().name())) {
                entries.read(record.offset(), entry);
            }
        }
    }

    @Override
    public void close() {
        reader.close();
    }
}
