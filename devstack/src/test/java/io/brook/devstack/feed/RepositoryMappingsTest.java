package io.brook.devstack.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.brook.devstack.catalog.Catalog;
import io.brook.devstack.catalog.Product;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RepositoryMappingsTest {
    private static final Path REPOSITORY = Path.of("..").toAbsolutePath().normalize();

    @Test
    void anInvoiceLineIsAnOrder() throws IOException {
        String lines = """
                InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country
                C100001,85123A,WHITE "T" HOLDER,-6,2010-12-01 08:26:00,2.55,12345.0,Japan
                100002,71053,,6,2010-12-01 08:26:00,3.39,,France
                """;

        List<Mapped> mapped = map("orders_core", new BufferedReader(new StringReader(lines)));

        var returned = (Mapped.Event) mapped.get(0);
        assertThat(returned.key()).isEqualTo("C100001-85123A");
        assertThat(returned.event().get("status")).isEqualTo("cancelled");
        assertThat(returned.event().get("customer_id")).isEqualTo("12345");
        assertThat(returned.event().get("region")).isEqualTo("APAC");
        var placed = (Mapped.Event) mapped.get(1);
        assertThat(placed.event().get("status")).isEqualTo("placed");
        assertThat(placed.event().get("customer_id")).isNull();
    }

    @Test
    void aLineOfAnSshServersLogIsALogin() throws IOException {
        String lines = """
                Dec 10 06:55:48 gate sshd[24200]: Failed password for invalid user webmaster from 192.0.2.7 port 38926 ssh2
                Dec 10 06:55:48 gate sshd[24200]: Connection closed by 192.0.2.7 [preauth]
                Dec 10 06:55:48 gate sshd[24200]: something never seen
                """;

        List<Mapped> mapped = map("auth_core", new BufferedReader(new StringReader(lines)));

        var failed = (Mapped.Event) mapped.get(0);
        assertThat(failed.key()).isEqualTo("gate:24200");
        assertThat(failed.event().get("action")).isEqualTo("failed_password");
        assertThat(failed.event().get("user_name")).isEqualTo("webmaster");
        assertThat(failed.event().get("source_port")).isEqualTo(38926);
        assertThat(((Mapped.Event) mapped.get(1)).event().get("action")).isEqualTo("disconnect");
        assertThat(((Mapped.Event) mapped.get(2)).event().get("action")).isEqualTo("other");
    }

    @Test
    void everyLineOfTheRealFilesIsAnEvent() throws IOException {
        Path data = Optional.ofNullable(System.getenv("BROOK_SHARED"))
                .map(Path::of)
                .orElse(REPOSITORY.resolve("../shared"))
                .resolve("data");
        assumeTrue(Files.isDirectory(data), "the real files are not beside the repository");

        List<Mapped> logins = map("auth_core", Files.newBufferedReader(data.resolve("auth/OpenSSH_2k.log")));
        var orders = new ArrayList<Mapped>();
        try (Stream<Path> files = Files.list(data.resolve("retail"))) {
            for (Path file : files.toList()) {
                orders.addAll(map("orders_core", Files.newBufferedReader(file)));
            }
        }

        assertThat(logins).hasSize(2_000).allMatch(Mapped.Event.class::isInstance);
        assertThat(orders).hasSize(26_732).allMatch(Mapped.Event.class::isInstance);
        assertThat(logins.stream()
                        .filter(login ->
                                ((Mapped.Event) login).event().get("action").equals("other")))
                .hasSizeLessThan(20);
    }

    private static List<Mapped> map(String contract, BufferedReader lines) throws IOException {
        Product product = new Catalog(REPOSITORY).product(contract);
        FeedMapping mapping = MappingReader.read(product.feedFile());
        var mapper = new EventMapper(
                Feed.schemaOf(product.schemaFile()), product.onlyCollector().key(), mapping);
        var mapped = new ArrayList<Mapped>();
        try (lines) {
            mapping.format().read(lines, line -> mapped.add(mapper.map(line)));
        }
        return mapped;
    }
}
