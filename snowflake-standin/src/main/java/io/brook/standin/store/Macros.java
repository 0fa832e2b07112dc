package io.brook.standin.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// Snowflake functions that DuckDB lacks or means differently, as macros beside the catalog.
public final class Macros {

    private static final List<String> DEFINITIONS = List.of(
            "iff(c, a, b) AS CASE WHEN c THEN a ELSE b END",
            "nvl(a, b) AS coalesce(a, b)",
            "nvl2(a, b, c) AS CASE WHEN a IS NOT NULL THEN b ELSE c END",
            "zeroifnull(a) AS coalesce(a, 0)",
            "nullifzero(a) AS nullif(a, 0)",
            "to_varchar(a) AS CAST(a AS VARCHAR)",
            "to_char(a) AS CAST(a AS VARCHAR)",
            "to_double(a) AS CAST(a AS DOUBLE)",
            "try_to_double(a) AS TRY_CAST(a AS DOUBLE)",
            "to_number(a) AS CAST(a AS DECIMAL(38, 0))",
            "try_to_number(a) AS TRY_CAST(a AS DECIMAL(38, 0))",
            "to_boolean(a) AS CAST(a AS BOOLEAN)",
            "to_date(a) AS CAST(a AS DATE)",
            "try_to_date(a) AS TRY_CAST(a AS DATE)",
            "to_time(a) AS CAST(a AS TIME)",
            "to_timestamp(a) AS CAST(a AS TIMESTAMP)",
            "to_timestamp_ntz(a) AS CAST(a AS TIMESTAMP)",
            "to_timestamp_ltz(a) AS CAST(a AS TIMESTAMPTZ)",
            "to_timestamp_tz(a) AS CAST(a AS TIMESTAMPTZ)",
            "try_to_timestamp(a) AS TRY_CAST(a AS TIMESTAMP)",
            "parse_json(a) AS CAST(a AS JSON)",
            "to_variant(a) AS to_json(a)",
            "to_binary(a) AS unhex(a)",
            "hex_encode(a) AS hex(a)",
            "current_timestamp() AS get_current_timestamp()",
            "sysdate() AS CAST(get_current_timestamp() AS TIMESTAMP)",
            "dateadd(part, n, d) AS d + CASE lower(part) WHEN 'second' THEN to_seconds(n)"
                    + " WHEN 'minute' THEN to_minutes(n) WHEN 'hour' THEN to_hours(n) WHEN 'day' THEN to_days(n)"
                    + " WHEN 'week' THEN to_weeks(n) WHEN 'month' THEN to_months(n) WHEN 'year' THEN to_years(n)"
                    + " WHEN 'millisecond' THEN to_milliseconds(n) ELSE error('unknown date part') END",
            "regexp_count(s, p) AS len(regexp_extract_all(s, p))",
            "regexp_replace(s, p, r) AS regexp_replace(s, p, r, 'g')",
            "sha2(a, bits) AS CASE bits WHEN 256 THEN sha256(a) ELSE error('SHA2 knows 256 bits only') END",
            "charindex(n, s) AS instr(s, n)",
            "square(a) AS a * a",
            "div0(a, b) AS CASE WHEN b = 0 THEN 0 ELSE a / b END",
            "boolor_agg(a) AS bool_or(a)",
            "booland_agg(a) AS bool_and(a)");

    /// The names that stand for a macro when a statement calls them.
    public static final Set<String> NAMES = names();

    private Macros() {}

    private static Set<String> names() {
        return DEFINITIONS.stream()
                .map(definition -> definition.substring(0, definition.indexOf('(')))
                .collect(Collectors.toUnmodifiableSet());
    }

    static void create(Connection connection) throws SQLException {
        for (var definition : DEFINITIONS) {
            Jdbc.execute(connection, "CREATE OR REPLACE MACRO _sf.sf_" + definition);
        }
    }
}
