package io.brook.standin;

import com.snowflake.ingest.streaming.SnowflakeStreamingIngestClient;
import com.snowflake.ingest.streaming.SnowflakeStreamingIngestClientFactory;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/// The real clients, pointed at a stand-in.
record Clients(int port, KeyPair keys) {

    private static final AtomicLong COUNT = new AtomicLong();

    Connection jdbc() throws SQLException {
        var properties = new Properties();
        properties.put("account", "LOCAL");
        properties.put("user", "BROOK");
        properties.put("ssl", "off");
        properties.put("privateKey", keys.privateKey());
        properties.put("db", "DB");
        properties.put("schema", "SC");
        properties.put("role", "LOADER");
        properties.put("disablePlatformDetection", "true");
        properties.put("CLIENT_OUT_OF_BAND_TELEMETRY_ENABLED", "false");
        properties.put("JDBC_QUERY_RESULT_FORMAT", "JSON");
        properties.put("loginTimeout", "10");
        return DriverManager.getConnection("jdbc:snowflake://127.0.0.1:" + port + "/", properties);
    }

    void run(String... statements) throws SQLException {
        try (var connection = jdbc();
                var statement = connection.createStatement()) {
            for (var sql : statements) {
                statement.execute(sql);
            }
        }
    }

    /// All rows of a query, each as the texts of its columns joined by a bar.
    List<String> rows(String sql) throws SQLException {
        try (var connection = jdbc();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            var found = new ArrayList<String>();
            while (rows.next()) {
                var row = new ArrayList<@Nullable String>();
                for (var i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                    row.add(rows.getString(i));
                }
                found.add(String.join("|", row.stream().map(String::valueOf).toList()));
            }
            return found;
        }
    }

    String one(String sql) throws SQLException {
        return rows(sql).getFirst();
    }

    SnowflakeStreamingIngestClient streaming(String table) {
        var properties = new Properties();
        properties.put("url", "http://127.0.0.1:" + port);
        properties.put("account", "LOCAL");
        properties.put("user", "BROOK");
        properties.put("role", "LOADER");
        properties.put("private_key", keys.privateKeyBody());
        properties.put("max_buffered_kb_for_rowset_mode", "1048576");
        properties.put("max_rowset_payload_size_mb", "16");
        properties.put("target_rowset_payload_size_mb", "4");
        return SnowflakeStreamingIngestClientFactory.builder(
                        "test-" + COUNT.incrementAndGet(), "DB", "SC", table + "-STREAMING")
                .setProperties(properties)
                .build();
    }
}
