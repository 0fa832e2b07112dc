package io.brook.landing;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/// How far a partition is accounted for: every row before `next` is in the table or dead-lettered.
///
/// It is kept as the group's offset with [#metadata]. No lane resumes from it; it is what a lane's token must not
/// fall behind, and from where refused rows are reckoned after a restart.
///
/// @param next the first offset not accounted for
/// @param basis what the count was made against; empty when the offset was set by other hands
public record Progress(long next, Optional<Basis> basis) {
    private static final String VERSION = "brook2";
    private static final String FIRST_VERSION = "brook1";

    /// The warehouse and log that a progress speaks of.
    ///
    /// @param rowErrors the lane's count of refused rows that is accounted for
    /// @param edition tells the lanes that land everything again from those before; empty for the first
    /// @param lettersUpTo no row beyond this offset has been dead-lettered by a lander; -1 when none has
    public record Basis(long rowErrors, UUID topicId, String tableIdentity, String edition, long lettersUpTo) {
        public Basis(long rowErrors, UUID topicId, String tableIdentity) {
            this(rowErrors, topicId, tableIdentity, "", -1);
        }

        Basis withLettersUpTo(long offset) {
            return new Basis(rowErrors, topicId, tableIdentity, edition, Math.max(lettersUpTo, offset));
        }
    }

    public static Progress of(long next, Basis basis) {
        return new Progress(next, Optional.of(basis));
    }

    /// The text to keep beside the group's offset.
    public String metadata() {
        return basis.map(known -> VERSION + ";errors=" + known.rowErrors() + ";topic=" + known.topicId() + ";edition="
                        + known.edition() + ";letters=" + known.lettersUpTo() + ";table=" + known.tableIdentity())
                .orElse("");
    }

    /// Reads back what [#metadata] wrote; a text from other hands gives a progress without basis.
    public static Progress read(long next, String metadata) {
        return new Progress(next, basisOf(metadata));
    }

    private static Optional<Basis> basisOf(String metadata) {
        var version = metadata.split(";", 2)[0];
        var parts = metadata.split(";", version.equals(VERSION) ? 6 : 4);
        if (!version.equals(VERSION) && !version.equals(FIRST_VERSION)) {
            return Optional.empty();
        }
        Map<String, String> fields = Arrays.stream(parts)
                .skip(1)
                .map(part -> part.split("=", 2))
                .filter(pair -> pair.length == 2)
                .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1], (first, _) -> first));
        var errors = fields.get("errors");
        var topic = fields.get("topic");
        var table = fields.get("table");
        if (errors == null || topic == null || table == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Basis(
                    Long.parseLong(errors),
                    UUID.fromString(topic),
                    table,
                    fields.getOrDefault("edition", ""),
                    Long.parseLong(fields.getOrDefault("letters", "-1"))));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
