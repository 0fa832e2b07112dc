package io.brook.landing.snowpipe;

import java.util.Properties;

/// What the streaming SDK and the JDBC driver are told at login. Pure.
final class ClientProperties {
    private static final String QUERY_TAG = "{\"app\":\"brook\",\"part\":\"landing\"}";

    private ClientProperties() {}

    /// The SDK ignores what it does not know: every name here was seen to work.
    static Properties streaming(WarehouseSettings settings, PemKey key) {
        var properties = new Properties();
        properties.setProperty("url", WarehouseUrl.parse(settings.url()).toString());
        properties.setProperty("account", settings.account());
        properties.setProperty("user", settings.user());
        properties.setProperty("private_key", key.base64());
        if (!settings.role().isBlank()) {
            properties.setProperty("role", settings.role());
        }
        if (settings.embedded()) {
            // Row sets only: beyond these bounds the SDK would upload files to a cloud that is not there.
            properties.setProperty("max_buffered_kb_for_rowset_mode", "1048576");
            properties.setProperty("max_rowset_payload_size_mb", "16");
            properties.setProperty("target_rowset_payload_size_mb", "4");
        }
        return properties;
    }

    static Properties jdbc(WarehouseSettings settings, PemKey key) {
        var properties = new Properties();
        properties.setProperty("account", settings.account());
        properties.setProperty("user", settings.user());
        properties.put("privateKey", key.key());
        if (!settings.role().isBlank()) {
            properties.setProperty("role", settings.role());
        }
        if (WarehouseUrl.parse(settings.url()).plain()) {
            properties.setProperty("ssl", "off");
        }
        // Else the driver asks cloud metadata services where it runs.
        properties.setProperty("disablePlatformDetection", "true");
        properties.setProperty("CLIENT_TELEMETRY_ENABLED", "false");
        properties.setProperty("CLIENT_OUT_OF_BAND_TELEMETRY_ENABLED", "false");
        // Arrow results would need the JVM opened with --add-opens.
        properties.setProperty("JDBC_QUERY_RESULT_FORMAT", "JSON");
        properties.setProperty("QUERY_TAG", QUERY_TAG);
        properties.setProperty("loginTimeout", "30");
        properties.setProperty("networkTimeout", "60000");
        return properties;
    }

    static String jdbcUrl(WarehouseSettings settings) {
        var url = WarehouseUrl.parse(settings.url());
        return "jdbc:snowflake://" + url.host() + ":" + url.port() + "/";
    }
}
