package io.brook.standin.http;

import java.io.IOException;
import java.sql.SQLException;

/// Answers one kind of request. Must be safe for use by many threads.
@FunctionalInterface
public interface Endpoint {
    Reply answer(Call call) throws IOException, SQLException;
}
