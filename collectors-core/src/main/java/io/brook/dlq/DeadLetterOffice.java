package io.brook.dlq;

import io.brook.record.Header;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// Turns dead letters into records of the dead-letter topic. Not thread-safe, as its seal is not.
public final class DeadLetterOffice {
    private final Seal seal;
    private final String contractVersion;

    public DeadLetterOffice(Seal seal, String contractVersion) {
        this.seal = seal;
        this.contractVersion = contractVersion;
    }

    public SealedLetter seal(DeadLetter letter) {
        byte[] key = utf8(letter.arrival().position().toString());
        return new SealedLetter(key, seal.seal(letter.arrival()), headers(letter));
    }

    private List<Header> headers(DeadLetter letter) {
        List<Header> headers = new ArrayList<>();
        headers.add(header(LetterHeaders.REASON, letter.reason().name()));
        headers.add(header(LetterHeaders.STAGE, letter.reason().stage().name()));
        headers.add(header(LetterHeaders.SCHEMA_ID, Integer.toString(letter.schemaId())));
        headers.add(header(LetterHeaders.CONTRACT, seal.contract()));
        headers.add(header(LetterHeaders.CONTRACT_VERSION, contractVersion));
        headers.add(header(LetterHeaders.KEY_ID, seal.keyId()));
        List<Header> original = letter.arrival().headers();
        headers.add(header(LetterHeaders.REDELIVERY, Integer.toString(LetterHeaders.redelivery(original))));
        letter.firstSeen().ifPresent(position -> headers.add(header(LetterHeaders.FIRST_SEEN, position.toString())));
        LetterHeaders.traceparent(original).ifPresent(headers::add);
        return headers;
    }

    private static Header header(String name, String value) {
        return new Header(name, utf8(value));
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
