package io.brook.devstack.audit;

import java.util.Map;
import java.util.TreeMap;

/// Stretches of offsets in which some record waited for the registry. Others in them may have waited too without a
/// trace: a duplicate leaves none.
final class Waits {
    private final TreeMap<Long, Long> stretches = new TreeMap<>();

    /// @param from the offset of a record that waited
    /// @param to the offset of one behind it that came out before it
    void add(long from, long to) {
        long begin = from;
        long end = to;
        Map.Entry<Long, Long> touching = stretches.floorEntry(end);
        while (touching != null && touching.getValue() >= begin) {
            begin = Math.min(begin, touching.getKey());
            end = Math.max(end, touching.getValue());
            stretches.remove(touching.getKey());
            touching = stretches.floorEntry(end);
        }
        stretches.put(begin, end);
    }

    boolean contains(long offset) {
        Map.Entry<Long, Long> stretch = stretches.floorEntry(offset);
        return stretch != null && offset <= stretch.getValue();
    }
}
