package io.brook.landing.snowpipe;

import java.util.regex.Pattern;

/// The warehouse's address, held to the rules of the SDK and the driver before either sees it.
record WarehouseUrl(String scheme, String host, int port) {
    private static final Pattern LEGAL =
            Pattern.compile("(?<scheme>https?)://(?<host>[\\w-]+(\\.[\\w-]+){2,})(:(?<port>\\d{1,5}))?/?");

    /// @throws IllegalArgumentException saying what was expected and what came
    static WarehouseUrl parse(String text) {
        var matcher = LEGAL.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException(
                    "warehouse.url must read like 'https://org-account.snowflakecomputing.com'"
                            + " or 'http://127.0.0.1:8085', with a scheme and two dots or more in the host, was '"
                            + text + "'");
        }
        var scheme = matcher.group("scheme");
        var port = matcher.group("port");
        return new WarehouseUrl(
                scheme,
                matcher.group("host"),
                port != null ? Integer.parseInt(port) : scheme.equals("https") ? 443 : 80);
    }

    boolean plain() {
        return scheme.equals("http");
    }

    @Override
    public String toString() {
        return scheme + "://" + host + ":" + port;
    }
}
