package io.brook.devstack.stack;

import io.brook.contract.CollectorSpec;
import io.brook.devstack.catalog.Product;
import io.brook.devstack.process.Part;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;

/// Brings a stack up, side by side where nothing waits for something else: collectors want the broker and the
/// warehouse, schemas want the registry.
final class Ascent {
    private final StackParts parts;
    private final List<Product> products;
    private final Starter starter;

    Ascent(StackParts parts, List<Product> products, Starter starter) {
        this.parts = parts;
        this.products = products;
        this.starter = starter;
    }

    /// @throws StackException with the first failure; what has been started by then stays
    void climb() throws InterruptedException, IOException {
        starter.requirePorts(parts.all());
        SideBySide.run(this::begin);
    }

    private List<Future<?>> begin(ExecutorService threads) {
        var base = new ArrayList<Future<?>>();
        var all = new ArrayList<Future<?>>();
        for (Part part : parts.base()) {
            if (part.name().equals(RegistryPart.NAME)) {
                all.add(threads.submit(registryWithSchemas(part)));
            } else {
                base.add(threads.submit(bringUp(part)));
            }
        }
        all.addAll(base);
        for (Part collector : parts.collectors()) {
            all.add(threads.submit(() -> {
                SideBySide.awaitAll(base);
                starter.bringUp(collector);
                return collector;
            }));
        }
        return all;
    }

    private Callable<Part> bringUp(Part part) {
        return () -> {
            starter.bringUp(part);
            return part;
        };
    }

    private Callable<Part> registryWithSchemas(Part part) {
        return () -> {
            starter.bringUp(part);
            registerSchemas(new SchemaRegistry(part.address()));
            return part;
        };
    }

    private void registerSchemas(SchemaRegistry registry) throws IOException {
        registry.requireBackwardCompatibility();
        for (Product product : products) {
            String schema = Files.readString(product.schemaFile());
            for (CollectorSpec collector : product.contract().collectors()) {
                registry.register(collector.source().topic() + "-value", schema);
            }
        }
    }
}
