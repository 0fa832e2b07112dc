package io.brook.devstack.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import io.brook.devstack.stack.Instance;
import io.brook.devstack.stack.Scaled;
import io.brook.devstack.stack.Stack;
import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `scale`: so many instances of a collector.
@Command(
        name = "scale",
        description = "Start or stop instances of collectors until there are as many as said, and wait until they are"
                + " ready. They share their product's partitions; one that goes drains and hands its share over. The"
                + " number is kept for the next up.")
final class ScaleVerb extends Verb {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern WANTED = Pattern.compile("([^=]+)=([0-9]{1,3})");

    @Mixin
    private final PortOptions ports = new PortOptions();

    @Mixin
    private final Patience patience = new Patience();

    @Parameters(
            arity = "1..*",
            paramLabel = "COLLECTOR=N",
            description = "A collector and how many instances of it there shall be, 0 to " + Instance.MOST
                    + ", such as orders-collector=3.")
    private List<String> wanted = List.of();

    @Option(names = "--json", description = "Print an array of objects; progress goes to standard error.")
    private boolean json;

    @Override
    public Integer call() throws IOException, InterruptedException {
        Map<String, Integer> counts = counts();
        Duration bound = patience.bound(this);
        List<Scaled> done = Stack.of(home(), ports.settings()).scale(counts, bound, this::say);
        if (json) {
            ArrayNode array = JSON.createArrayNode();
            done.forEach(each -> addTo(array, each));
            out().println(array.toPrettyString());
        } else {
            done.forEach(each -> out().println(sentence(each)));
        }
        out().flush();
        return done.stream().allMatch(each -> each.killed().isEmpty()) ? SUCCESS : FINDING;
    }

    private Map<String, Integer> counts() {
        var counts = new LinkedHashMap<String, Integer>();
        for (String word : wanted) {
            var matcher = WANTED.matcher(word);
            if (!matcher.matches()) {
                throw misuse("expected COLLECTOR=N, such as orders-collector=3, was '" + word + "'");
            }
            if (counts.put(matcher.group(1), Integer.parseInt(matcher.group(2))) != null) {
                throw misuse(matcher.group(1) + " must be named once, was named twice");
            }
        }
        return counts;
    }

    private static void addTo(ArrayNode array, Scaled scaled) {
        var node = array.addObject()
                .put("collector", scaled.collector())
                .put("before", scaled.before().size())
                .put("after", scaled.after().size())
                .put("millis", scaled.took().toMillis());
        scaled.started().forEach(node.putArray("started")::add);
        scaled.stopped().forEach(node.putArray("stopped")::add);
        scaled.killed().forEach(node.putArray("killed")::add);
    }

    private static String sentence(Scaled scaled) {
        String change = "%-18s %d -> %d instances (%.1f s)"
                .formatted(
                        scaled.collector(),
                        scaled.before().size(),
                        scaled.after().size(),
                        scaled.took().toMillis() / 1e3);
        String killed = scaled.killed().isEmpty() ? "" : "; did not stop in time and were killed: " + scaled.killed();
        return change + killed;
    }

    private void say(String line) {
        var to = json ? err() : out();
        to.println(line);
        to.flush();
    }
}
