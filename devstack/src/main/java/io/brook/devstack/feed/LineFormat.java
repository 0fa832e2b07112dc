package io.brook.devstack.feed;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.function.Consumer;

/// How a file is taken apart into lines and their columns.
@FunctionalInterface
interface LineFormat {
    /// Hands over every line, in order, malformed ones too.
    ///
    /// @throws IOException when the file itself cannot be read
    void read(BufferedReader file, Consumer<Line> lines) throws IOException;
}
