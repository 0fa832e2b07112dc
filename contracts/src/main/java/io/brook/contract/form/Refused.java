package io.brook.contract.form;

/// Stops the composition of a document that uses a construct which forms never need.
final class Refused extends RuntimeException {
    private final int line;
    private final String expected;
    private final String found;

    Refused(int line, String expected, String found) {
        super(found, null, false, false);
        this.line = line;
        this.expected = expected;
        this.found = found;
    }

    Fault fault() {
        return new Fault(new Place("", line), expected, found);
    }
}
