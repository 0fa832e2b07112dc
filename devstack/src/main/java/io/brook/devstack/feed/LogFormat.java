package io.brook.devstack.feed;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Log lines: a frame that every line has, and within its `message` the first of several patterns that matches.
///
/// All named groups of all patterns are columns; those that did not take part are blank.
///
/// @param frame with a group named `message`
record LogFormat(Pattern frame, List<Message> messages) implements LineFormat {
    static final String MESSAGE = "message";

    /// A kind of message.
    ///
    /// @param set columns that it implies
    record Message(Pattern pattern, Map<String, String> set) {
        Message {
            set = Map.copyOf(set);
        }
    }

    LogFormat {
        if (!frame.namedGroups().containsKey(MESSAGE)) {
            throw new IllegalArgumentException("the line's pattern must have a group named '" + MESSAGE + "', has "
                    + frame.namedGroups().keySet());
        }
        messages = List.copyOf(messages);
    }

    @Override
    public void read(BufferedReader file, Consumer<Line> lines) throws IOException {
        long number = 0;
        for (String text = file.readLine(); text != null; text = file.readLine()) {
            number++;
            lines.accept(line(number, text));
        }
    }

    private Line line(long number, String text) {
        Matcher outer = frame.matcher(text);
        if (!outer.matches()) {
            return new Line.Malformed(number, "the line does not match the mapping's 'line' pattern");
        }
        for (Message message : messages) {
            Matcher inner = message.pattern().matcher(outer.group(MESSAGE));
            if (inner.matches()) {
                return new Line.Columns(number, columns(outer, inner, message));
            }
        }
        return new Line.Malformed(number, "the message matches none of the mapping's patterns");
    }

    private Map<String, String> columns(Matcher outer, Matcher inner, Message message) {
        var columns = new HashMap<String, String>();
        for (Message each : messages) {
            each.pattern().namedGroups().keySet().forEach(group -> columns.put(group, ""));
            each.set().keySet().forEach(name -> columns.put(name, ""));
        }
        groups(outer, columns);
        groups(inner, columns);
        columns.putAll(message.set());
        return columns;
    }

    private static void groups(Matcher matcher, Map<String, String> columns) {
        matcher.namedGroups().keySet().forEach(name -> {
            String value = matcher.group(name);
            columns.put(name, value == null ? "" : value);
        });
    }
}
