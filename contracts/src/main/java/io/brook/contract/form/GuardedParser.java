package io.brook.contract.form;

import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.CollectionEndEvent;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.DocumentStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.parser.Parser;

/// A parser that refuses what makes YAML dangerous: anchors and aliases, tags, deep nesting, further documents.
/// It refuses at the event, before a node is made of it.
final class GuardedParser implements Parser {
    private static final int DEEPEST = 16;

    private final Parser parser;
    private int depth;
    private int documents;
    private int line = 1;

    GuardedParser(Parser parser) {
        this.parser = parser;
    }

    /// Where the latest event began.
    Place place() {
        return new Place("", line);
    }

    @Override
    public boolean checkEvent(Event.ID choice) {
        return parser.checkEvent(choice);
    }

    @Override
    public Event peekEvent() {
        return parser.peekEvent();
    }

    @Override
    public Event getEvent() {
        var event = parser.getEvent();
        guard(event);
        return event;
    }

    private void guard(Event event) {
        line = event.getStartMark().getLine() + 1;
        switch (event) {
            case AliasEvent _ -> throw new Refused(line, "values written out", "an alias");
            case ScalarEvent scalar -> guard(scalar, scalar.getTag() != null);
            case CollectionStartEvent start -> {
                guard(start, start.getTag() != null);
                if (++depth > DEEPEST) {
                    throw new Refused(line, "at most " + DEEPEST + " levels of nesting", "one more");
                }
            }
            case CollectionEndEvent _ -> depth--;
            case DocumentStartEvent _ -> {
                if (++documents > 1) {
                    throw new Refused(line, "one document", "a second one");
                }
            }
            default -> {}
        }
    }

    private void guard(NodeEvent node, boolean tagged) {
        if (node.getAnchor() != null) {
            throw new Refused(line, "values without anchors", "an anchor");
        }
        if (tagged) {
            throw new Refused(line, "plain values without tags", "a tag");
        }
    }
}
