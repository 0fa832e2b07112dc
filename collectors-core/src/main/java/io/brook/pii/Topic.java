package io.brook.pii;

/// What a word near a value, or in its field's name, says that the value is about.
enum Topic {
    PHONE(0),
    CARD(1),
    CVV(2),
    EXPIRY(3),
    SSN(4),
    TAX(5),
    EMPLOYER(6),
    PROVIDER(7),
    PRESCRIBER(8),
    MEDICARE(9),
    PLAN(10),
    RECORD(11),
    DIAGNOSIS(12),
    LAB(13),
    ROUTING(14),
    ACCOUNT(15),
    PASSPORT(16),
    LICENSE(17),
    VEHICLE(18),
    PLATE(19),
    DEVICE(20),
    SIM(21),
    SUBSCRIBER(22),
    ADDRESS(23),
    BIRTH(24),
    AGE(25),
    ZIP(26),
    GEO(27),
    SECRET(28),
    COIN(29),
    /// The number of something: a thing's, not a person's.
    THING(30),
    /// A version of software.
    VERSION(31);

    private final int bit;

    Topic(int place) {
        bit = 1 << place;
    }

    int bit() {
        return bit;
    }

    /// Whether a set of topics holds this one.
    boolean in(int topics) {
        return (topics & bit()) != 0;
    }
}
