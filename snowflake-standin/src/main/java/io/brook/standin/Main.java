package io.brook.standin;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.BindException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Starts the stand-in as a process of its own. Exits 1 when it cannot start and 2 on misuse.
public final class Main {

    private static final Logger LOGGER = LoggerFactory.getLogger(Main.class);

    private Main() {}

    public static void main(String[] arguments) {
        var out =
                new PrintWriter(new java.io.FileOutputStream(java.io.FileDescriptor.out), true, StandardCharsets.UTF_8);
        var code = run(List.of(arguments), out);
        out.flush();
        if (code != 0) {
            System.exit(code);
        }
    }

    private static int run(List<String> words, PrintWriter out) {
        switch (Arguments.read(words)) {
            case Arguments.Asked.Help _ -> {
                out.print(Arguments.HELP);
                return 0;
            }
            case Arguments.Asked.Misuse misuse -> {
                out.println("snowflake-standin: " + misuse.why() + " (see --help)");
                return 2;
            }
            case Arguments.Asked.Run(var settings) -> {
                return serve(settings, out);
            }
        }
    }

    private static int serve(Settings settings, PrintWriter out) {
        try {
            var standIn = StandIn.start(settings);
            Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(() -> close(standIn)));
            out.println("snowflake-standin ready on http://" + settings.host() + ":" + standIn.port());
            new CountDownLatch(1).await();
            return 0;
        } catch (BindException e) {
            out.println("snowflake-standin: port " + settings.port() + " on " + settings.host() + " is taken");
        } catch (IOException | SQLException | IllegalArgumentException e) {
            out.println("snowflake-standin: cannot start: " + e.getMessage());
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        return 1;
    }

    private static void close(StandIn standIn) {
        try {
            standIn.close();
        } catch (SQLException e) {
            LOGGER.atWarn()
                    .addKeyValue("cause", e.getClass().getSimpleName())
                    .log("the warehouse did not close cleanly");
        }
    }
}
