package io.brook.standin.streaming;

import java.util.LinkedHashMap;
import java.util.Map;

/// A channel's status as the protocol writes it.
final class StatusJson {

    private StatusJson() {}

    static Map<String, Object> of(PipeName pipe, ChannelState channel) {
        var status = new LinkedHashMap<String, Object>();
        status.put("database_name", pipe.table().database());
        status.put("schema_name", pipe.table().schema());
        status.put("pipe_name", pipe.pipe());
        status.put("channel_name", channel.name());
        status.put("channel_status_code", "SUCCESS");
        putIfPresent(status, "last_committed_offset_token", channel.offsetToken());
        status.put("created_on_ms", channel.created().toEpochMilli());
        status.put("rows_inserted", channel.counts().inserted());
        status.put("rows_parsed", channel.counts().parsed());
        status.put("rows_error_count", channel.counts().errors());
        var error = channel.lastError();
        if (error != null) {
            putIfPresent(status, "last_error_offset_upper_bound", error.offsetUpperBound());
            status.put("last_error_message", error.message());
            status.put("last_error_timestamp_ms", error.at().toEpochMilli());
        }
        return status;
    }

    private static void putIfPresent(
            Map<String, Object> status, String name, @org.jspecify.annotations.Nullable Object value) {
        if (value != null) {
            status.put(name, value);
        }
    }
}
