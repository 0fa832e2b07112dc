package io.brook.standin.sql;

import io.brook.standin.store.SnowType;

/// A column of a result.
public record ResultColumn(String name, SnowType type) {

    static ResultColumn text(String name) {
        return new ResultColumn(name, SnowType.of(SnowType.Kind.TEXT));
    }

    static ResultColumn count(String name) {
        return new ResultColumn(name, SnowType.number(38, 0));
    }
}
