package io.brook.contract.form;

import java.util.Optional;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.Tag;

/// Names what stands in a document, for fault messages.
final class Found {
    private static final int LONGEST = 60;

    private Found() {}

    static int lineOf(Node node) {
        return node.getStartMark().getLine() + 1;
    }

    /// The text of a scalar that YAML takes for text.
    static Optional<String> text(Node node) {
        return node instanceof ScalarNode scalar && scalar.getTag().equals(Tag.STR)
                ? Optional.of(scalar.getValue())
                : Optional.empty();
    }

    static String describe(Node node) {
        if (node instanceof ScalarNode scalar) {
            return describe(scalar);
        }
        return node instanceof MappingNode ? "a mapping" : "a list";
    }

    private static String describe(ScalarNode scalar) {
        var value = shorten(scalar.getValue());
        var tag = scalar.getTag();
        if (tag.equals(Tag.NULL)) {
            return "nothing";
        }
        if (tag.equals(Tag.INT) || tag.equals(Tag.FLOAT)) {
            return "the number " + value;
        }
        if (tag.equals(Tag.BOOL)) {
            return "the boolean " + value;
        }
        return tag.equals(Tag.TIMESTAMP) ? "the date " + value : "'" + value + "'";
    }

    /// At most sixty characters of the text, none of them a control character.
    static String shorten(String text) {
        var head = text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
        return head.codePoints()
                .map(c -> Character.isISOControl(c) ? ' ' : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
