package io.brook.contract;

import java.util.Comparator;
import java.util.regex.Pattern;

/// A contract's own version: `major.minor.patch`.
public record SemanticVersion(int major, int minor, int patch) implements Comparable<SemanticVersion> {
    static final String PATTERN = "(?:0|[1-9][0-9]{0,8})\\.(?:0|[1-9][0-9]{0,8})\\.(?:0|[1-9][0-9]{0,8})";

    private static final Pattern LEGAL = Pattern.compile(PATTERN);
    private static final Comparator<SemanticVersion> ORDER = Comparator.comparingInt(SemanticVersion::major)
            .thenComparingInt(SemanticVersion::minor)
            .thenComparingInt(SemanticVersion::patch);

    public SemanticVersion {
        if (major < 0 || minor < 0 || patch < 0) {
            throw new IllegalArgumentException(
                    "version must have no negative part, was " + major + "." + minor + "." + patch);
        }
    }

    /// Reads `1.4.0`.
    ///
    /// @throws IllegalArgumentException saying what was expected and what came
    public static SemanticVersion parse(String text) {
        if (!LEGAL.matcher(text).matches()) {
            throw new IllegalArgumentException("version must read like '1.4.0', was '" + text + "'");
        }
        var parts = text.split("\\.", -1);
        return new SemanticVersion(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]), Integer.parseInt(parts[2]));
    }

    @Override
    public int compareTo(SemanticVersion other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return major + "." + minor + "." + patch;
    }
}
