package io.brook.devstack.feed;

import java.math.BigDecimal;

/// Numbers as files write them.
final class Numbers {
    private Numbers() {}

    /// @throws MappingException when the text is no number
    static BigDecimal decimal(String text) {
        try {
            return new BigDecimal(text.strip());
        } catch (NumberFormatException _) {
            throw new MappingException("a number is wanted");
        }
    }
}
