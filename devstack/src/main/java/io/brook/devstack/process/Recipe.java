package io.brook.devstack.process;

import java.io.IOException;
import java.util.List;

/// How a part is started: prepares what it needs on disk and says its command line.
@FunctionalInterface
public interface Recipe {
    List<String> prepare() throws IOException;
}
