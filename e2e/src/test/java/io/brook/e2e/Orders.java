package io.brook.e2e;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericRecord;

/// Orders in the registered schema. Each carries the canary in a column that holds personal data.
record Orders(RegisteredSchema registered, String canary) {
    byte[] order(String orderId, Instant at) throws IOException {
        return registered.encode(record(orderId, at));
    }

    GenericRecord record(String orderId, Instant at) {
        GenericRecord order = new GenericData.Record(registered.schema());
        order.put("order_id", orderId);
        order.put("event_ts", ChronoUnit.MICROS.between(Instant.EPOCH, at));
        order.put("customer_email", canary + "@example.org");
        order.put("description", "LANTERN");
        order.put("quantity", 1);
        order.put("total_usd", ByteBuffer.wrap(BigInteger.valueOf(1_299).toByteArray()));
        return order;
    }
}
