package io.brook.pii;

import java.util.Set;

/// The text under the scanner and what is known around the place it looks at. Belongs to one scanner.
final class Scan {
    /// A score that a find inside a URL must have: paths are full of dates and short numbers.
    private static final int SURE_IN_URL = 80;

    final Nearby nearby = new Nearby();
    byte[] text = new byte[0];
    int from;
    int to;
    private Set<Entity> wanted = Set.of();
    private int urlEnd;
    private Findings findings = new Findings();

    void begin(byte[] bytes, int begin, int end, Findings into) {
        text = bytes;
        from = begin;
        to = end;
        urlEnd = begin;
        findings = into;
        findings.clear();
    }

    void look(Set<Entity> entities, int fieldTopics) {
        wanted = entities;
        nearby.begin(fieldTopics);
    }

    /// The byte at a place; 0 outside of the text.
    byte at(int place) {
        return place >= from && place < to ? text[place] : 0;
    }

    boolean isAt(int place, int mask) {
        return place >= from && place < to && Chars.is(text[place], mask);
    }

    /// Whether a place begins something: no part of a word stands right before it.
    boolean begins(int place) {
        return !isAt(place - 1, Chars.WORD) && at(place - 1) != '_';
    }

    /// Whether a place ends something: no part of a word stands at it.
    boolean ends(int place) {
        return !isAt(place, Chars.WORD) && at(place) != '_';
    }

    boolean wants(Entity entity) {
        return wanted.contains(entity);
    }

    void found(Entity entity, int start, int end, int score) {
        if (wants(entity) && (start >= urlEnd || score >= SURE_IN_URL)) {
            findings.add(entity, start, end, score);
        }
    }

    /// Notes how far the URL reaches that the scan is in.
    void inUrlUntil(int end) {
        urlEnd = end;
    }

    boolean isInUrl(int place) {
        return place < urlEnd;
    }
}
