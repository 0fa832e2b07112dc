package io.brook.devstack.rig;

import static org.assertj.core.api.Assertions.assertThat;

import io.brook.devstack.process.Launcher;
import io.brook.devstack.process.Part;
import io.brook.devstack.process.Readiness;
import io.brook.devstack.process.Signal;
import io.brook.devstack.stack.StackHome;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class KeeperTest {
    @TempDir
    private Path directory;

    @Test
    void whatStandsStillAndWhatIsMountedGoesWithTheOwner() throws Exception {
        Process owner = new ProcessBuilder("sleep", "60").start();
        Process frozen = sleeper("orders-collector");
        Signal.STOP.send(frozen.toHandle());
        new RigDisks(home(), List.of("orders-collector"), RigSpec.of(Map.of())).mount();
        Thread keeper = Thread.ofVirtual()
                .start(() -> Keeper.main(new String[] {
                    Long.toString(owner.pid()),
                    directory.toString(),
                    home().directory().toString()
                }));

        owner.destroyForcibly();
        keeper.join();

        assertThat(frozen.isAlive()).isFalse();
        assertThat(home().runs().all()).isEmpty();
        assertThat(new Mounts(directory).mounted()).isEmpty();
    }

    private Process sleeper(String name) throws IOException {
        return new Launcher(home().runs(), home().logs())
                .start(new Part(name, "here", List.of(), () -> List.of("sleep", "60"), Readiness.Ready::new));
    }

    private StackHome home() {
        return StackHome.in(directory);
    }
}
