package io.brook.landing.fake;

import io.brook.contract.TableName;
import io.brook.landing.LandingFailure;
import io.brook.landing.TableIdentity;
import java.util.HashSet;
import java.util.Set;

/// Ways of looking at a table that miss what matters.
sealed interface BentTables extends TableIdentity {
    /// Takes every table of a name for the same.
    record Same(TableIdentity tables) implements BentTables {
        @Override
        public String of(TableName table) {
            return "always the same";
        }

        @Override
        public Set<String> columns(TableName table) throws LandingFailure {
            return tables.columns(table);
        }
    }

    /// Takes every column for one that the table has.
    record Boundless(TableIdentity tables) implements BentTables {
        @Override
        public String of(TableName table) throws LandingFailure {
            return tables.of(table);
        }

        @Override
        public Set<String> columns(TableName table) throws LandingFailure {
            var all = new HashSet<>(tables.columns(table));
            all.add("LATER");
            return all;
        }
    }
}
