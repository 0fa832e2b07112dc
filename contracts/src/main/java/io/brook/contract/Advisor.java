package io.brook.contract;

import io.brook.contract.form.Fields;
import io.brook.contract.form.Place;
import java.util.ArrayList;
import java.util.List;

/// Says what the writer of a usable contract should know.
final class Advisor {
    private final Fields written;
    private final Contract contract;
    private final List<Advice> advice = new ArrayList<>();

    Advisor(Fields written, Contract contract) {
        this.written = written;
        this.contract = contract;
    }

    List<Advice> advise() {
        var collectors = written.get(ContractForm.COLLECTORS);
        for (var i = 0; i < collectors.size(); i++) {
            dedupe(contract.collectors().get(i), collectors.get(i).value());
        }
        if (holdsPersonalData()) {
            personalData();
        }
        if (contract.status() == ContractStatus.DEPRECATED
                && contract.terms().deprecation().sunset().isEmpty()) {
            add(written.place(ContractForm.STATUS), "a deprecated contract should say its deprecation.sunset");
        }
        return List.copyOf(advice);
    }

    private void dedupe(CollectorSpec spec, Fields collector) {
        if (!spec.dedupeKeys().contains(spec.eventTime())) {
            add(
                    collector.place(CollectorForm.DEDUPE_KEYS),
                    "without '" + spec.eventTime() + "' a repeated event whose time differs is recognised only within "
                            + spec.lateness().horizon().toHours() + "h, the lateness horizon");
        }
    }

    private boolean holdsPersonalData() {
        return contract.collectors().stream()
                .flatMap(collector -> collector.columns().stream())
                .anyMatch(column -> column.piiType().isPresent());
    }

    private void personalData() {
        if (contract.terms().legalBasis().isEmpty()) {
            add(written.place(ContractForm.LEGAL_BASIS), "a product with personal data should state its legal basis");
        }
        if (contract.terms().security().maskingPolicy().isEmpty()) {
            add(
                    written.place(ContractForm.SECURITY_CONTROLS),
                    "a product with personal data should name a masking_policy");
        }
    }

    private void add(Place place, String hint) {
        advice.add(new Advice(place.path(), place.line(), hint));
    }
}
