package io.brook.standin.sql;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a statement answers: values as the driver's protocol writes them.
///
/// @param statementType the number by which the driver tells queries from changes
public record Result(List<ResultColumn> columns, List<List<@Nullable String>> rows, long statementType) {

    static final long SELECT = 0x1000;
    static final long INSERT = 0x3100;
    static final long UPDATE = 0x3200;
    static final long DELETE = 0x3300;
    static final long USE = 0x4300;
    static final long SHOW = 0x4400;
    static final long DESCRIBE = 0x4500;
    static final long TRANSACTION = 0x5000;
    static final long DEFINITION = 0x6000;

    public Result {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /// A statement done, with a sentence about it.
    static Result status(String sentence, long statementType) {
        return new Result(List.of(ResultColumn.text("status")), List.of(Arrays.asList(sentence)), statementType);
    }

    /// Rows changed.
    static Result changed(String column, long count, long statementType) {
        return new Result(
                List.of(ResultColumn.count(column)), List.of(Arrays.asList(Long.toString(count))), statementType);
    }
}
