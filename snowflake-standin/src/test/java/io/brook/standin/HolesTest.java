package io.brook.standin;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What DuckDB would do and Snowflake would not is refused.
class HolesTest {

    @TempDir
    static Path directory;

    private static Fixture fixture;

    @BeforeAll
    static void start() throws Exception {
        fixture = new Fixture(directory);
        fixture.clients().run("CREATE TABLE DB.SC.T (X NUMBER)");
    }

    @AfterAll
    static void stop() throws Exception {
        fixture.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SET VARIABLE sf_role = 'PHI'",
                "SET threads = 4",
                "RESET ALL",
                "COPY (SELECT 1) TO '/tmp/out.csv'",
                "COPY T FROM '/tmp/in.csv'",
                "ATTACH ':memory:' AS other",
                "ATTACH 'x.db'",
                "INSTALL httpfs",
                "LOAD httpfs",
                "PRAGMA database_list",
                "CALL pragma_version()",
                "EXPORT DATABASE '/tmp/all'",
                "CHECKPOINT",
                "CREATE MACRO m() AS 1",
                "CREATE TABLE C AS SELECT * FROM _sf.channels",
                "EXPLAIN SELECT 1",
                "DESCRIBE SELECT 1",
                "SELECT * FROM read_text('/etc/passwd')",
                "SELECT * FROM read_csv('/etc/passwd')",
                "SELECT * FROM '/etc/passwd'",
                "SELECT * FROM glob('/etc/*')",
                "SELECT * FROM duckdb_views()",
                "SELECT * FROM duckdb_secrets()",
                "SELECT * FROM duckdb_tables",
                "SELECT * FROM sqlite_master",
                "SELECT * FROM pg_catalog.pg_tables",
                "SELECT * FROM (WITH sqlite_master AS (SELECT 1) SELECT 1), sqlite_master",
                "SELECT * FROM query('SELECT 1')",
                "SELECT * FROM query_table('_sf.secrets')",
                "SELECT * FROM _sf.secrets",
                "SELECT * FROM warehouse._sf.secrets",
                "SELECT * FROM \"_sf\".\"channels\"",
                "SELECT * FROM \"DB.SC\".T",
                "SELECT (SELECT MAX(value) FROM _sf.secrets)",
                "SELECT 1 WHERE EXISTS (SELECT 1 FROM _sf.secrets)",
                "INSERT INTO T SELECT COUNT(*) FROM _sf.secrets",
                "UPDATE T SET X = (SELECT COUNT(*) FROM _sf.secrets)",
                "DELETE FROM T WHERE X IN (SELECT COUNT(*) FROM _sf.secrets)",
                "DELETE FROM _sf.channels",
                "UPDATE _sf.channels SET offset_token = '0'",
                "INSERT INTO _sf.secrets VALUES ('a', 'b')",
                "DROP TABLE _sf.channels",
                "DROP SCHEMA _sf",
                "DELETE FROM INFORMATION_SCHEMA.TABLES",
                "DROP SCHEMA DB.INFORMATION_SCHEMA",
                "CREATE TABLE DB.INFORMATION_SCHEMA.T (X NUMBER)",
                "SELECT getvariable('sf_role')",
                "SELECT current_setting('memory_limit')",
                "SELECT getenv('HOME')",
                "SELECT nextval('_sf.ids')",
                "SELECT _sf.sf_iff(true, 1, 2)",
                "SELECT sf_iff(true, 1, 2)",
                "SELECT json_serialize_sql('SELECT 1')",
                "SELECT * FROM (DESCRIBE T)",
                "SELECT * FROM (SHOW TABLES)",
                "SELECT * FROM (SUMMARIZE T)",
                "SELECT * FROM T AT (VERSION => 1)",
                "SELECT V:a FROM T",
                "SELECT 1; DROP TABLE T",
                "SELECT $1 FROM T",
                "SELECT * FROM @stage"
            })
    void isRefused(String sql) {
        assertThatThrownBy(() -> fixture.clients().run(sql)).isInstanceOf(SQLException.class);
    }
}
