package io.brook.contract;

import java.util.List;
import java.util.Optional;

/// Everything a contract says beyond what the collectors need: who answers for the product, how it is guarded, kept,
/// measured, paid for and retired.
///
/// @param owners the people who answer for it, as mail addresses
/// @param legalBasis why personal data may be processed, such as `treatment_operations`
public record Terms(
        List<String> owners,
        Optional<String> legalBasis,
        Retention retention,
        SecurityControls security,
        AuditEvidence evidence,
        Interfaces interfaces,
        QualitySlo slo,
        Cost cost,
        Lineage lineage,
        Deprecation deprecation) {
    /// No terms at all, for contracts made in code.
    public static final Terms NONE = new Terms(
            List.of(),
            Optional.empty(),
            Retention.UNLIMITED,
            SecurityControls.NONE,
            AuditEvidence.NONE,
            Interfaces.NONE,
            QualitySlo.NONE,
            Cost.NONE,
            Lineage.NONE,
            Deprecation.NONE);

    public Terms {
        owners = List.copyOf(owners);
    }
}
