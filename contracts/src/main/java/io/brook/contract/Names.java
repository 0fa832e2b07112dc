package io.brook.contract;

import java.util.regex.Pattern;

/// The spelling of names that enter SQL, topic names and application ids.
final class Names {
    static final String IDENTIFIER = "[A-Za-z_][A-Za-z0-9_]{0,254}";
    static final String SHORT_IDENTIFIER = "[A-Za-z_][A-Za-z0-9_]{0,99}";
    static final String COLUMN = "[A-Za-z][A-Za-z0-9_]{0,254}";

    private static final Pattern LEGAL = Pattern.compile(IDENTIFIER);

    private Names() {}

    /// The name itself when it is an SQL identifier that needs no quotes.
    ///
    /// @param what the thing named, for the message
    /// @throws IllegalArgumentException saying what was expected and what came
    static String identifier(String what, String name) {
        if (!LEGAL.matcher(name).matches()) {
            throw new IllegalArgumentException(
                    what + " must be a letter or '_' and then letters, digits or '_', was '" + name + "'");
        }
        return name;
    }
}
