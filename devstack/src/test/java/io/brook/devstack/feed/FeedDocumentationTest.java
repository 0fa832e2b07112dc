package io.brook.devstack.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class FeedDocumentationTest {
    private static final Path DOCUMENT = Path.of("../docs/feed.md");
    private static final Pattern YAML = Pattern.compile("```yaml\n(.*?)```", Pattern.DOTALL);

    @Test
    void everyMappingInTheDocumentIsOne() throws IOException {
        var blocks = YAML.matcher(Files.readString(DOCUMENT))
                .results()
                .map(MatchResult::group)
                .map(block -> block.substring("```yaml\n".length(), block.length() - "```".length()))
                .toList();

        assertThat(blocks)
                .hasSize(3)
                .allSatisfy(
                        block -> assertThat(MappingReader.parse(block).fields()).isNotEmpty());
    }

    @Test
    void everyKeyIsNamed() throws IOException {
        var document = Files.readString(DOCUMENT);

        assertThat(MappingReader.KEYS).allSatisfy(key -> assertThat(document).contains("`" + key + "`"));
    }
}
