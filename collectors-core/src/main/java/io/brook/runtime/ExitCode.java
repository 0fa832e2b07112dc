package io.brook.runtime;

/// How the process ended, for whoever started it.
enum ExitCode {
    /// Drained: everything that was under way is finished.
    DRAINED(0),
    /// It failed, or the drain ran out of time. The next start finds nothing lost, only more to catch up with.
    FAILED(1),
    /// It is not set up to run: the log says what to change.
    REFUSED(2),
    /// A second signal ended the drain.
    CUT_SHORT(3);

    private final int code;

    ExitCode(int code) {
        this.code = code;
    }

    int code() {
        return code;
    }
}
