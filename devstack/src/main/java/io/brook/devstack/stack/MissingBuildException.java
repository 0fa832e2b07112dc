package io.brook.devstack.stack;

import java.io.IOException;
import java.nio.file.Path;

/// Something that the build makes is not there.
public final class MissingBuildException extends IOException {
    private static final long serialVersionUID = 1L;

    MissingBuildException(Path what) {
        super(what + " has not been built: run ./brook from the repository, which builds what is missing");
    }
}
