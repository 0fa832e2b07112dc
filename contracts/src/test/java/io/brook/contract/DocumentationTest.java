package io.brook.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.brook.contract.form.Form;
import io.brook.contract.form.Key;
import io.brook.contract.form.ListOf;
import io.brook.contract.form.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class DocumentationTest {
    private static final String DOC = "docs/contract.md";
    private static final Pattern BLOCK = Pattern.compile("(?ms)^```yaml( fragment)?\\n(.*?)^```$");
    private static final Pattern TOP_LEVEL = Pattern.compile("(?m)^([a-z_]+):");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| `([a-z0-9_]+)` \\|");

    static Stream<String> wholeContracts() {
        return blocks().filter(block -> block.group(1) == null).map(block -> block.group(2));
    }

    static Stream<String> fragments() {
        return blocks().filter(block -> block.group(1) != null).map(block -> block.group(2));
    }

    private static Stream<MatchResult> blocks() {
        return BLOCK.matcher(Samples.text(DOC)).results();
    }

    @ParameterizedTest
    @MethodSource("wholeContracts")
    void aWholeContractOfTheDocumentIsUsable(String yaml) {
        assertThat(Samples.problems(yaml)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("fragments")
    void aFragmentOfTheDocumentIsUsableWithinTheSmallestContract(String yaml) {
        assertThat(Samples.problems(within(wholeContracts().findFirst().orElseThrow(), yaml)))
                .isEmpty();
    }

    /// The contract with the fragment's top-level keys in place of its own.
    private static String within(String contract, String fragment) {
        var replaced = TOP_LEVEL
                .matcher(fragment)
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.toSet());
        var kept = new StringBuilder();
        var keeping = true;
        for (var line : contract.lines().toList()) {
            var key = TOP_LEVEL.matcher(line);
            keeping = key.lookingAt() ? !replaced.contains(key.group(1)) : keeping;
            kept.append(keeping ? line + "\n" : "");
        }
        return kept + fragment;
    }

    @Test
    void theDocumentHasItsBlocks() {
        assertThat(wholeContracts()).hasSize(2);
        assertThat(fragments()).hasSizeGreaterThan(10);
    }

    @Test
    void theDocumentsTablesNameEveryKeyAndNoOther() {
        var known = new TreeSet<String>();
        sections().forEach(section -> section.keys().forEach(key -> known.add(key.name())));

        var named = ROW.matcher(Samples.text(DOC))
                .results()
                .map(match -> match.group(1))
                .filter(name -> !isColumnType(name))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(named).isEqualTo(known);
    }

    @Test
    void eachSectionOfTheDocumentListsItsKeysInTheSchemasOrder() {
        var text = Samples.text(DOC);

        assertThat(sections()).allSatisfy(section -> {
            var rows = section.keys().stream()
                    .map(key -> "| `" + key.name() + "` |")
                    .toList();
            assertThat(tables(text)).anySatisfy(table -> assertThat(table).containsSubsequence(rows));
        });
    }

    private static List<String> tables(String text) {
        return List.of(text.split("\n\n"));
    }

    private static List<Section> sections() {
        var sections = new ArrayList<Section>();
        collect(ContractForm.FORM, sections);
        return sections;
    }

    private static void collect(Form<?> form, List<Section> into) {
        if (form instanceof ListOf<?> list) {
            collect(list.items(), into);
        }
        if (form instanceof Section section) {
            into.add(section);
            section.keys().stream().<Form<?>>map(Key::form).forEach(inner -> collect(inner, into));
        }
    }

    private static boolean isColumnType(String name) {
        return List.of("string", "boolean", "int", "long", "double", "timestamp", "date", "time", "binary", "variant")
                .contains(name);
    }
}
