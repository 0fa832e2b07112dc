package io.brook.devstack.audit;

/// The marks of a cell, packed into one long: what was found of a record, and what must have become of it.
final class Marks {
    /// The source topic has the record.
    static final long PRESENT = 1L << 8;
    /// A warehouse's rejection was dead-lettered.
    static final long REJECTED = 1L << 9;
    /// A second dead letter gives another reason than the first.
    static final long OTHER_LETTER = 1L << 10;
    /// It came out after records behind it, so it waited.
    static final long WAITED = 1L << 11;
    /// Its row says that it came late.
    static final long LATE = 1L << 12;
    /// Another version of the contract judged it.
    static final long OTHER_VERSION = 1L << 13;
    /// This version of the contract judged it.
    static final long THIS_VERSION = 1L << 14;
    /// A ledger entry covers it.
    static final long COVERED = 1L << 15;
    /// The landing row is not the one that the source record makes.
    static final long LANDING_DIFFERS = 1L << 16;
    /// The BRONZE row is not the landing row.
    static final long BRONZE_DIFFERS = 1L << 17;
    /// The BRONZE row names another landing offset than the landing row has.
    static final long BRONZE_ELSEWHERE = 1L << 18;
    /// The registry knows now a schema that it did not know then.
    static final long SCHEMA_KNOWN_NOW = 1L << 19;
    /// The registry no longer knows the schema.
    static final long SCHEMA_GONE = 1L << 20;
    /// Its row came before the row of an earlier record of the same key.
    static final long OVERTAKES = 1L << 21;
    /// An earlier record of the source is gone, so its fate may rest on what nobody can read any more.
    static final long NO_HISTORY = 1L << 22;
    /// The digest is the one that the row must have, for want of a landing row.
    static final long DIGEST_EXPECTED = 1L << 23;
    /// It has a digest to compare with.
    static final long HAS_DIGEST = 1L << 24;

    private static final int LANDINGS = 0;
    private static final int BRONZE = 2;
    private static final int LETTER = 32;
    private static final int EXPECTED = 40;
    private static final int OTHERWISE = 48;
    private static final long MANY = 3;
    private static final long CODE = 0xff;

    private Marks() {}

    static boolean has(long marks, long mark) {
        return (marks & mark) != 0;
    }

    /// How many rows the landing topic has; 3 stands for more as well.
    static int landings(long marks) {
        return (int) ((marks >>> LANDINGS) & MANY);
    }

    static long oneLandingMore(long marks) {
        return landings(marks) == MANY ? marks : marks + (1L << LANDINGS);
    }

    /// How many rows BRONZE has; 3 stands for more as well.
    static int rows(long marks) {
        return (int) ((marks >>> BRONZE) & MANY);
    }

    static long oneRowMore(long marks) {
        return rows(marks) == MANY ? marks : marks + (1L << BRONZE);
    }

    /// The code of the dead letter's reason; [Outcomes#NONE] without one.
    static int letter(long marks) {
        return (int) ((marks >>> LETTER) & CODE);
    }

    static long withLetter(long marks, int code) {
        return (marks & ~(CODE << LETTER)) | ((long) code << LETTER);
    }

    /// The code of the outcome that the record must have; [Outcomes#NONE] as long as nobody has said.
    static int expected(long marks) {
        return (int) ((marks >>> EXPECTED) & CODE);
    }

    /// The code of the outcome that it may have instead.
    static int otherwise(long marks) {
        return (int) ((marks >>> OTHERWISE) & CODE);
    }

    static long withExpected(long marks, int code, int otherwise) {
        long cleared = marks & ~((CODE << EXPECTED) | (CODE << OTHERWISE));
        return cleared | ((long) code << EXPECTED) | ((long) otherwise << OTHERWISE);
    }
}
