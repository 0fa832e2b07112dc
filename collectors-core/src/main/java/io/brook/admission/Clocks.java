package io.brook.admission;

/// A partition's clock at the two moments that count for a record.
///
/// @param arrival when it arrived, by which it is judged
/// @param latest when it is judged: later for a record that waited
public record Clocks(EventClock arrival, EventClock latest) {
    /// Those of a record that is judged as it arrives.
    public static Clocks live(EventClock clock) {
        return new Clocks(clock, clock);
    }
}
