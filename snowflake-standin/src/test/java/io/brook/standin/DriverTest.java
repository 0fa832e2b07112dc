package io.brook.standin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DriverTest {

    @TempDir
    static Path directory;

    private static Fixture fixture;

    @BeforeAll
    static void start() throws Exception {
        fixture = new Fixture(directory);
        fixture.clients()
                .run(
                        "CREATE TABLE DB.SC.ORDERS (ID NUMBER NOT NULL, CUSTOMER STRING, AMOUNT NUMBER(12,2), AT TIMESTAMP_NTZ)",
                        "INSERT INTO DB.SC.ORDERS VALUES (1, 'joe', 10.50, '2026-01-01 10:00:00'),"
                                + " (2, 'ann', 20, '2026-01-02 10:00:00'), (3, 'joe', 0.25, '2026-01-03 10:00:00')");
    }

    @AfterAll
    static void stop() throws Exception {
        fixture.close();
    }

    private static Clients clients() {
        return fixture.clients();
    }

    private static int codeOf(String sql) {
        try {
            clients().run(sql);
            return 0;
        } catch (SQLException e) {
            return e.getErrorCode();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "select count(*) from orders ~ 3",
                "select sum(amount) from db.sc.orders where customer ilike 'JOE' ~ 10.75",
                "with orders as (select * from orders where id > 1) select count(*) from orders ~ 2",
                "select customer from orders qualify row_number() over (order by amount desc) = 1 ~ ann",
                "select datediff(day, min(at), max(at)) from orders ~ 2",
                "select dateadd(day, 1, at)::date from orders where id = 1 ~ 2026-01-02",
                "select a.customer from orders a join sc.orders b on a.id = b.id where b.id = 2 ~ ann",
                "select iff(true, nvl(null, 'yes'), 'no') ~ yes",
                "select current_database() || '.' || current_schema() || ' ' || current_user() ~ DB.SC BROOK",
                "select '1.25'::number(10,1) ~ 1.3",
                "select orders.customer, db.sc.orders.id from orders where id = 1 ~ joe|1",
                "select max(total) from (select customer, sum(amount) as total from orders group by 1) ~ 20.00",
                "select * exclude (id, at, amount) from orders where id = 3 ~ joe",
                "select 'it''s', 'tab\\t', $$raw \\n$$ ~ it's|tab\t|raw \\n",
                "select current_timestamp() > '2020-01-01' ~ TRUE",
                "select (select count(*) from orders) + 1 ~ 4",
                "select id from orders where exists (select 1 from orders o where o.id = 3) and id = 2 ~ 2",
                "select count(*) from information_schema.tables where table_name = 'ORDERS' and created is not null ~ 1",
                "select current_timestamp > '2020-01-01' and current_date > '2020-01-01' ~ TRUE",
                "select regexp_replace('a1b2', '[0-9]', '#') ~ a#b#",
                "select regexp_like(customer, 'j.*') from orders where id = 1 ~ TRUE",
                "select date_trunc(month, at)::date from orders where id = 1 ~ 2026-01-01",
                "select try_cast('x' as number) ~ null",
                "select percentile_cont(0.5) within group (order by amount) from orders ~ 10.50",
                "select id from orders limit 1 offset 1 ~ 2",
                "select approx_count_distinct(customer) from orders ~ 2",
                "select count_if(amount > 1), count(distinct customer) from orders ~ 2|2",
                "select case when id = 1 then 'one' end from orders where id = 1 union all select 'two' ~ one",
                "select parse_json('{\"a\": 1}') ~ {\"a\": 1}",
                "select listagg(column_name, ',') from db.information_schema.columns where table_name = 'ORDERS' ~ ID,CUSTOMER,AMOUNT,AT"
            })
    void aQueryAnswers(String sql, String expected) throws SQLException {
        assertThat(clients().one(sql)).isEqualTo(expected);
    }

    @Test
    void labelsAreUpperCaseUnlessQuoted() throws SQLException {
        try (var connection = clients().jdbc();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select id, count(*), amount as \"Sum\" from orders group by all")) {
            var meta = rows.getMetaData();

            assertThat(List.of(meta.getColumnLabel(1), meta.getColumnLabel(2), meta.getColumnLabel(3)))
                    .containsExactly("ID", "COUNT(*)", "Sum");
        }
    }

    @Test
    void everyTypeComesBackAsItWasBound() throws SQLException {
        clients()
                .run("CREATE OR REPLACE TABLE BOUND (N NUMBER(20,3), F FLOAT, B BOOLEAN, S VARCHAR, D DATE, T TIME,"
                        + " NTZ TIMESTAMP_NTZ, BIN BINARY, V VARIANT)");
        try (var connection = clients().jdbc();
                var insert = connection.prepareStatement("INSERT INTO BOUND SELECT ?,?,?,?,?,?,?,?,PARSE_JSON(?)")) {
            insert.setBigDecimal(1, new BigDecimal("12345678901234567.125"));
            insert.setDouble(2, 0.1);
            insert.setBoolean(3, true);
            insert.setString(4, "it's \\ \"q\" ü");
            insert.setDate(5, java.sql.Date.valueOf(LocalDate.of(2024, 2, 29)));
            insert.setTime(6, java.sql.Time.valueOf("12:34:56"));
            insert.setTimestamp(7, Timestamp.from(Instant.parse("2026-01-02T03:04:05.678901Z")));
            insert.setBytes(8, new byte[] {1, (byte) 0xfe});
            insert.setString(9, "{\"a\": [1]}");

            assertThat(insert.executeUpdate()).isEqualTo(1);

            try (var rows = connection.createStatement().executeQuery("SELECT * FROM BOUND")) {
                assertThat(rows.next()).isTrue();
                assertThat(rows.getBigDecimal(1)).isEqualTo(new BigDecimal("12345678901234567.125"));
                assertThat(rows.getDouble(2)).isEqualTo(0.1);
                assertThat(rows.getBoolean(3)).isTrue();
                assertThat(rows.getString(4)).isEqualTo("it's \\ \"q\" ü");
                assertThat(rows.getDate(5)).hasToString("2024-02-29");
                assertThat(rows.getTime(6)).hasToString("12:34:56");
                assertThat(rows.getTimestamp(7).toInstant()).isEqualTo(Instant.parse("2026-01-02T03:04:05.678901Z"));
                assertThat(rows.getBytes(8)).containsExactly(1, 0xfe);
                assertThat(rows.getString(9)).isEqualTo("{\"a\": [1]}");
            }
        }
    }

    @Test
    void changesAnswerHowManyRowsTheyChanged() throws SQLException {
        clients().run("CREATE OR REPLACE TABLE CHANGED (ID NUMBER, NAME VARCHAR)");
        try (var connection = clients().jdbc();
                var statement = connection.createStatement()) {
            assertThat(statement.executeUpdate("INSERT INTO CHANGED (NAME, ID) VALUES ('a', 1), ('b', 2)"))
                    .isEqualTo(2);
            assertThat(statement.executeUpdate("UPDATE CHANGED SET NAME = NAME || '!', ID = ID + 1 WHERE ID IN"
                            + " (SELECT MAX(ID) FROM CHANGED)"))
                    .isEqualTo(1);
            assertThat(statement.executeUpdate("DELETE FROM CHANGED WHERE CHANGED.ID = 1"))
                    .isEqualTo(1);
        }
        assertThat(clients().rows("SELECT * FROM CHANGED")).containsExactly("3|b!");
    }

    @Test
    void aBatchOfBoundRowsIsInserted() throws SQLException {
        clients().run("CREATE OR REPLACE TABLE BATCHED (ID NUMBER, NAME VARCHAR)");
        try (var connection = clients().jdbc();
                var insert = connection.prepareStatement("INSERT INTO BATCHED VALUES (?, ?)")) {
            for (var i = 0; i < 3; i++) {
                insert.setInt(1, i);
                insert.setString(2, "n" + i);
                insert.addBatch();
            }
            insert.executeBatch();
        }

        assertThat(clients().rows("SELECT * FROM BATCHED ORDER BY ID")).containsExactly("0|n0", "1|n1", "2|n2");
    }

    @Test
    void aTableGrowsColumnsAndChangesItsName() throws SQLException {
        clients()
                .run(
                        "CREATE TABLE IF NOT EXISTS DB.SC.GROWING (ID NUMBER(38,0) NOT NULL COMMENT 'the id') COMMENT = 'g'",
                        "CREATE TABLE IF NOT EXISTS DB.SC.GROWING (OTHER NUMBER)",
                        "ALTER TABLE GROWING ADD COLUMN IF NOT EXISTS A VARCHAR(10), B TIMESTAMP_NTZ",
                        "ALTER TABLE GROWING ADD COLUMN IF NOT EXISTS A VARCHAR(10)",
                        "ALTER TABLE DB.SC.GROWING RENAME TO GROWN");

        assertThat(clients().rows("DESC TABLE DB.SC.GROWN"))
                .containsExactly(
                        "ID|NUMBER(38,0)|COLUMN|N|null|N|N|the id",
                        "A|VARCHAR(10)|COLUMN|Y|null|N|N|null",
                        "B|TIMESTAMP_NTZ(9)|COLUMN|Y|null|N|N|null");
        assertThat(clients().rows("SHOW TABLES LIKE 'GROW%' IN SCHEMA DB.SC")).hasSize(1);
        assertThat(codeOf("ALTER TABLE GROWN ADD COLUMN A NUMBER")).isEqualTo(1430);
    }

    @Test
    void schemasAndDatabasesComeAndGo() throws SQLException {
        try (var connection = clients().jdbc();
                var statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE D2");
            statement.execute("CREATE SCHEMA IF NOT EXISTS S2");
            statement.execute("CREATE TABLE T2 (X NUMBER)");
            assertThat(connection.getCatalog() + "." + connection.getSchema()).isEqualTo("D2.S2");
            statement.execute("USE SCHEMA DB.SC");
            statement.execute("USE ROLE ANALYST");
        }
        assertThat(clients().rows("SELECT * FROM D2.S2.T2")).isEmpty();
        assertThat(clients().rows("SHOW SCHEMAS IN DATABASE D2")).hasSize(3);

        clients().run("DROP DATABASE D2");

        assertThat(codeOf("SELECT * FROM D2.S2.T2")).isEqualTo(2003);
        assertThat(clients().rows("SHOW DATABASES LIKE 'D2'")).isEmpty();
    }

    @Test
    void aTransactionIsTakenBackAsAWhole() throws SQLException {
        clients().run("CREATE OR REPLACE TABLE MONEY (X NUMBER)");
        try (var connection = clients().jdbc();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.executeUpdate("INSERT INTO MONEY VALUES (1)");
            connection.rollback();
            statement.executeUpdate("INSERT INTO MONEY VALUES (2)");
            connection.commit();
        }

        assertThat(clients().rows("SELECT X FROM MONEY")).containsExactly("2");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "SELECT * FROM NOWHERE ~ 2003",
                "SELECT NOPE FROM ORDERS ~ 904",
                "SELEC 1 ~ 1003",
                "SELECT 1 FRO M ~ 1003",
                "GRANT SELECT ON TABLE ORDERS TO ROLE X ~ 1003",
                "SELECT CUSTOMER::NUMBER FROM ORDERS ~ 100038",
                "INSERT INTO ORDERS (CUSTOMER) VALUES ('x') ~ 100072",
                "CREATE TABLE ORDERS (ID NUMBER) ~ 2002",
                "CREATE TABLE WRONG (ID NUMBERS) ~ 1003",
                "DROP TABLE NOWHERE ~ 2003",
                "USE SCHEMA NOWHERE ~ 2003"
            })
    void aFaultyStatementHasSnowflakesCode(String sql, int code) {
        assertThat(codeOf(sql)).isEqualTo(code);
    }

    @Test
    void aSyntaxErrorNamesItsPlace() {
        assertThatThrownBy(() -> clients().run("SELECT 'a\\\\b',\n  1 FRO M"))
                .hasMessageContaining("line 2 at position 8 unexpected 'M'");
    }
}
