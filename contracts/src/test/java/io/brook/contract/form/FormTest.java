package io.brook.contract.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class FormTest {
    private static final Text<String> WORD = Text.matching("a word", "[a-z]{1,9}", "abc");
    private static final Key<String> SIZE =
            Key.optional("size", Choice.of(List.of("small", "large"), size -> size), "small", "How big.");
    private static final Key<Boolean> OPEN = Key.optional("open", new Flag(), "false", "Whether it is open.");
    private static final Key<BigDecimal> PRICE = Key.optional("price", new Amount(), "", "What it costs.");
    private static final Key<LocalDate> DUE = Key.optional("due", new Day(), "", "When it ends.");
    private static final Key<Map<String, String>> LABELS = Key.optional("labels", new Labels(WORD, WORD), "", "Words.");
    private static final Key<List<Located<String>>> WORDS =
            Key.optional("words", new ListOf<>(WORD, 2), "", "Two words.");
    private static final Section FORM = Section.of(SIZE, OPEN, PRICE, DUE, LABELS, WORDS);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "size: smal|size|one of small, large (did you mean 'small'?)|'smal'",
                "size: huge|size|one of small, large|'huge'",
                "size: SMALL|size|one of small, large (did you mean 'small'?)|'SMALL'",
                "open: yes|open|true or false|the boolean yes",
                "open: \"true\"|open|true or false|'true'",
                "price: -1|price|a positive amount such as 1200 or 99.50|the number -1",
                "price: 0.00|price|a positive amount such as 1200 or 99.50|the number 0.00",
                "price: 1.999|price|a positive amount such as 1200 or 99.50|the number 1.999",
                "price: 1e3|price|a positive amount such as 1200 or 99.50|the number 1e3",
                "due: 2026-02-30|due|a day such as 2026-03-31|the date 2026-02-30",
                "due: 1 May|due|a day such as 2026-03-31|'1 May'",
                "labels: [a]|labels|a mapping of names to texts|a list",
                "labels: {A: b}|labels.A|a word|'A'",
                "labels: {a: 1}|labels.a|a word|the number 1 (quote it to make it text)",
                "labels: {a: b, a: c}|labels.a|each name once|'a' again",
                "labels: {[a]: b}|labels.?|a word|a list",
                "words: a|words|a list of at least 2, each a word|'a'",
                "words: [a]|words|a list of at least 2, each a word|a list of 1",
                "words: [a, a]|words[1]|each item once|'a' again",
                "words: [a, 1]|words[1]|a word|the number 1 (quote it to make it text)",
                "{[a]: b}|?|a mapping of size, open, price, due, labels, words|a list as a key",
                "siz: small|siz|a known key (did you mean 'size'?)|an unknown key"
            })
    void aFaultSaysWhatWasExpectedAndFound(String yaml, String path, String expected, String found) {
        var faults = new Faults();

        Document.read(yaml, FORM, faults);

        assertThat(faults.list()).containsExactly(new Fault(new Place(path, 1), expected, found));
    }

    @Test
    void wellFormedValuesAreRead() {
        var fields = read("{size: large, open: true, price: 99.50, due: 2026-03-31, labels: {a: b}, words: [a, b]}");

        assertThat(fields.find(SIZE)).contains("large");
        assertThat(fields.find(OPEN)).contains(true);
        assertThat(fields.find(PRICE)).contains(new BigDecimal("99.50"));
        assertThat(fields.find(DUE)).contains(LocalDate.of(2026, 3, 31));
        assertThat(fields.find(LABELS)).contains(Map.of("a", "b"));
        assertThat(fields.get(WORDS)).extracting(Located::value).containsExactly("a", "b");
        assertThat(read("open: false").find(OPEN)).contains(false);
        assertThat(read("due: \"2026-03-31\"").find(DUE)).isPresent();
    }

    @Test
    void anAbsentKeyIsEmptyAndHasThePlaceItWouldHave() {
        var fields = read("\n\nopen: true");

        assertThat(fields.find(SIZE)).isEmpty();
        assertThat(fields.mentions(SIZE)).isFalse();
        assertThat(fields.place(SIZE)).isEqualTo(new Place("size", 1));
        assertThat(fields.place(OPEN)).isEqualTo(new Place("open", 3));
        assertThatIllegalStateException().isThrownBy(() -> fields.get(SIZE)).withMessageContaining("size");
    }

    @Test
    void aFaultyKeyIsMentionedThoughItHasNoValue() {
        var fields = Document.read("size: huge", FORM, new Faults()).orElseThrow();

        assertThat(fields.mentions(SIZE)).isTrue();
        assertThat(fields.find(SIZE)).isEmpty();
    }

    @Test
    void nestingIsRefusedBeyondSixteenLevels() {
        assertThat(faults("words: " + "[".repeat(15) + "]".repeat(15)))
                .extracting(Fault::found)
                .doesNotContain("one more");
        assertThat(faults("words: " + "[".repeat(16) + "]".repeat(16)))
                .extracting(Fault::found)
                .containsExactly("one more");
    }

    @Test
    void aDocumentOfExactlyTheLimitIsRead() throws IOException {
        var yaml = "open: true" + " ".repeat(Document.MAX_BYTES - "open: true".length());

        assertThat(read(yaml).find(OPEN)).contains(true);
        var faults = new Faults();
        Document.read(new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8)), FORM, faults);
        assertThat(faults.list()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"60, 62", "61, 63"})
    void aLongTextIsShortenedInMessages(int length, int shown) {
        assertThat(faults("size: " + "x".repeat(length)))
                .singleElement()
                .satisfies(fault -> assertThat(fault.found()).hasSize(shown));
    }

    @Test
    void aControlCharacterDoesNotReachAMessage() {
        assertThat(faults("size: \"a\\nb\\e[31m\""))
                .singleElement()
                .satisfies(fault -> assertThat(fault.found()).isEqualTo("'a b [31m'"));
    }

    @Test
    void faultsAreListedInTheOrderOfLines() {
        var faults = new Faults();
        faults.add(new Place("b", 2), "x", "y");
        faults.add(new Place("a", 1), "x", "y");

        assertThat(faults.list()).extracting(fault -> fault.place().line()).containsExactly(1, 2);
    }

    @ParameterizedTest
    @CsvSource({
        "lateness, latenes, true",
        "lateness, late, false",
        "key, kay, true",
        "key, kaa, false",
        "dlq, zzz, false"
    })
    void aSuggestionNeedsFewEditsForTheLengthOfTheWord(String candidate, String word, boolean near) {
        assertThat(Suggestion.among(List.of(candidate), word))
                .isEqualTo(near ? Optional.of(candidate) : Optional.empty());
    }

    @Test
    void theNearestCandidateIsSuggestedAndTheFirstOfEquals() {
        assertThat(Suggestion.among(List.of("shares", "schemas", "schema"), "schemaz"))
                .contains("schemas");
        assertThat(Suggestion.among(List.of("abc1", "abc2"), "abc3")).contains("abc1");
        assertThat(Suggestion.among(List.of("x".repeat(41)), "x".repeat(41))).isEmpty();
    }

    @Test
    void jsonIsEscapedAndIndented() {
        assertThat(Json.write(Map.of("a\"\\", List.of("\n\r\t\u0001é", 1, true))))
                .isEqualTo("""
                        {
                          "a\\"\\\\": [
                            "\\n\\r\\t\\u0001é",
                            1,
                            true
                          ]
                        }
                        """);
        assertThat(Json.write(List.of(Map.of(), List.of()))).isEqualTo("[\n  {},\n  []\n]\n");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Json.write(LocalDate.EPOCH))
                .withMessageContaining("LocalDate");
    }

    private static Fields read(String yaml) {
        var faults = new Faults();
        var fields = Document.read(yaml, FORM, faults);
        assertThat(faults.list()).isEmpty();
        return fields.orElseThrow();
    }

    private static List<Fault> faults(String yaml) {
        var faults = new Faults();
        Document.read(yaml, FORM, faults);
        return faults.list();
    }
}
