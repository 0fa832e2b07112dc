package io.brook.contract.form;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.composer.Composer;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.StreamReader;
import org.yaml.snakeyaml.resolver.Resolver;

/// One YAML document, read into plain nodes: no object is ever made of it, and it may be hostile.
public final class Document {
    /// The most that is read of a document.
    public static final int MAX_BYTES = 1_000_000;

    private static final Place START = new Place("", 1);

    private Document() {}

    /// Reads the stream, at most one byte beyond the limit, and fills in the section.
    public static Optional<Fields> read(InputStream in, Section section, Faults faults) throws IOException {
        var bytes = in.readNBytes(MAX_BYTES + 1);
        if (bytes.length > MAX_BYTES) {
            faults.add(START, "at most " + MAX_BYTES + " bytes", "more");
            return Optional.empty();
        }
        try {
            var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return read(text.toString(), section, faults);
        } catch (CharacterCodingException _) {
            faults.add(START, "UTF-8", "bytes that are not");
            return Optional.empty();
        }
    }

    /// Fills in the section from the text.
    public static Optional<Fields> read(String text, Section section, Faults faults) {
        if (text.length() > MAX_BYTES) {
            faults.add(START, "at most " + MAX_BYTES + " characters", text.length() + " characters");
            return Optional.empty();
        }
        return compose(text, faults).flatMap(node -> section.read(node, START, faults));
    }

    private static Optional<Node> compose(String text, Faults faults) {
        var options = new LoaderOptions();
        options.setCodePointLimit(MAX_BYTES);
        var parser = new GuardedParser(new ParserImpl(new StreamReader(text), options));
        try {
            var root = new Composer(parser, new Resolver(), options).getSingleNode();
            if (root == null) {
                faults.add(START, "a document", "nothing");
            }
            return Optional.ofNullable(root);
        } catch (Refused refused) {
            var fault = refused.fault();
            faults.add(fault.place(), fault.expected(), fault.found());
        } catch (MarkedYAMLException e) {
            faults.add(new Place("", lineOf(e.getProblemMark())), "well-formed YAML", Found.shorten(e.getProblem()));
        } catch (YAMLException _) {
            faults.add(parser.place(), "well-formed YAML", "characters that YAML does not allow, after this");
        } catch (NumberFormatException _) { // how the scanner meets an escape beyond Unicode
            faults.add(parser.place(), "well-formed YAML", "an escape that is no character, after this");
        }
        return Optional.empty();
    }

    private static int lineOf(@Nullable Mark mark) {
        return mark == null ? 1 : mark.getLine() + 1;
    }
}
