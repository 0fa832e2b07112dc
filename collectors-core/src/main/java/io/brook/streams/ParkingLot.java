package io.brook.streams;

import io.brook.admission.EventClock;
import io.brook.record.Arrival;
import io.brook.record.Position;
import io.brook.wire.WireFormat;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/// The records of one source partition that wait for the registry, in the order of their arrival, together with those
/// of the same Kafka key that came after them. The store holds the records; a small index of them is kept on the heap.
/// Belongs to one task.
final class ParkingLot {
    /// Takes a parked record on its way again.
    @FunctionalInterface
    interface Release {
        /// Whether it went; false if it must wait on.
        boolean tryRelease(ParkedRecord parked);
    }

    /// What the heap knows of a parked record.
    ///
    /// @param key absent for a record without one, which nothing follows
    /// @param schemaId -1 when it carries none
    private record Ticket(@Nullable Bytes key, int schemaId, EventClock clock, int bytes) {
        /// Ids and size only: a key is content.
        @Override
        public String toString() {
            return "Ticket[schema " + schemaId + ", " + bytes + " B]";
        }
    }

    private final KeyValueStore<Bytes, byte[]> store;
    private final String topic;
    private final int partition;
    private final TreeMap<Long, Ticket> tickets = new TreeMap<>();
    private final Map<Bytes, Integer> waitingKeys = new HashMap<>();
    private long bytes;

    ParkingLot(KeyValueStore<Bytes, byte[]> store, String topic, int partition) {
        this.store = store;
        this.topic = topic;
        this.partition = partition;
        try (KeyValueIterator<Bytes, byte[]> parked = store.all()) {
            while (parked.hasNext()) {
                var entry = parked.next();
                Position position = new Position(
                        topic, partition, ByteBuffer.wrap(entry.key.get()).getLong());
                index(ParkedRecord.decode(position, entry.value), entry.value.length);
            }
        }
    }

    private static Bytes storeKey(long offset) {
        return Bytes.wrap(ByteBuffer.allocate(Long.BYTES).putLong(offset).array());
    }

    boolean isEmpty() {
        return tickets.isEmpty();
    }

    int size() {
        return tickets.size();
    }

    long bytes() {
        return bytes;
    }

    /// Whether an earlier record of the same key waits, so that this one must wait behind it.
    boolean mustFollow(byte @Nullable [] key) {
        return !waitingKeys.isEmpty() && key != null && waitingKeys.containsKey(Bytes.wrap(key));
    }

    void park(Arrival arrival, EventClock clock) {
        ParkedRecord parked = new ParkedRecord(arrival, clock);
        byte[] encoded = parked.encoded();
        store.put(storeKey(arrival.position().offset()), encoded);
        index(parked, encoded.length);
    }

    private void index(ParkedRecord parked, int size) {
        byte[] rawKey = parked.arrival().key();
        Bytes key = rawKey == null ? null : Bytes.wrap(rawKey);
        tickets.put(
                parked.arrival().position().offset(),
                new Ticket(key, schemaIdOf(parked.arrival()), parked.clock(), size));
        if (key != null) {
            waitingKeys.merge(key, 1, Integer::sum);
        }
        bytes += size;
    }

    private static int schemaIdOf(Arrival arrival) {
        byte[] value = arrival.value();
        return value != null && WireFormat.matches(value) ? WireFormat.schemaId(value) : -1;
    }

    /// The clock by which the longest-waiting record will be judged, or this one when none waits: what that record may
    /// still ask for must not be forgotten.
    EventClock slowest(EventClock current) {
        return tickets.isEmpty()
                ? current
                : current.min(tickets.firstEntry().getValue().clock());
    }

    /// Offers parked records for release, oldest first. One that must wait on holds back the others of its key, which
    /// keeps their order, and those of its schema, which would wait as well.
    ///
    /// @param atMost how many are offered
    void release(int atMost, Release release) {
        Set<Bytes> heldKeys = new HashSet<>();
        Set<Integer> heldSchemas = new HashSet<>();
        int offered = 0;
        for (long offset : new ArrayList<>(tickets.keySet())) {
            if (offered == atMost) {
                return;
            }
            Ticket ticket = ticket(offset);
            Bytes key = ticket.key();
            boolean held = heldSchemas.contains(ticket.schemaId()) || (key != null && heldKeys.contains(key));
            if (!held) {
                offered++;
                if (release.tryRelease(read(offset))) {
                    remove(offset);
                    continue;
                }
                heldSchemas.add(ticket.schemaId());
            }
            if (key != null) {
                heldKeys.add(key);
            }
        }
    }

    private Ticket ticket(long offset) {
        Ticket ticket = tickets.get(offset);
        if (ticket == null) {
            throw new IllegalStateException("the index must know every parked offset, lacks " + offset);
        }
        return ticket;
    }

    private ParkedRecord read(long offset) {
        byte[] encoded = store.get(storeKey(offset));
        if (encoded == null) {
            throw new IllegalStateException(
                    "the store must hold every parked record, lacks " + new Position(topic, partition, offset));
        }
        return ParkedRecord.decode(new Position(topic, partition, offset), encoded);
    }

    private void remove(long offset) {
        Ticket ticket = ticket(offset);
        tickets.remove(offset);
        store.delete(storeKey(offset));
        bytes -= ticket.bytes();
        Bytes key = ticket.key();
        if (key != null) {
            waitingKeys.computeIfPresent(key, (_, waiting) -> waiting == 1 ? null : waiting - 1);
        }
    }
}
