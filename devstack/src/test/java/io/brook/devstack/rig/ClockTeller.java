package io.brook.devstack.rig;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.function.LongSupplier;

/// A process that says what time it is, by every clock that it has, whenever it is asked.
public final class ClockTeller {
    private static final LongSupplier REFERENCE = System::currentTimeMillis;

    private ClockTeller() {}

    /// Answers line by line.
    public static void main(String[] args) throws IOException {
        var in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        while (in.readLine() != null) {
            System.out.println(System.currentTimeMillis() + " " + REFERENCE.getAsLong() + " "
                    + Instant.now().toEpochMilli() + " " + Clock.systemUTC().millis() + " "
                    + Clock.system(ZoneOffset.UTC).instant().toEpochMilli() + " "
                    + InstantSource.system().millis());
        }
    }
}
