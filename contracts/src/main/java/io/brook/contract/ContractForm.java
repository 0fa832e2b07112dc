package io.brook.contract;

import io.brook.contract.form.Choice;
import io.brook.contract.form.Fields;
import io.brook.contract.form.Key;
import io.brook.contract.form.ListOf;
import io.brook.contract.form.Located;
import io.brook.contract.form.Section;
import java.util.Arrays;
import java.util.List;

/// The keys of a contract: what the reader reads by and the JSON Schema is made of.
final class ContractForm {
    static final Key<String> NAME = Key.required("name", Texts.SHORT_IDENTIFIER, "The product's name.");
    static final Key<SemanticVersion> VERSION =
            Key.required("version", Texts.VERSION, "The contract's own version; every landed row carries it.");
    static final Key<ContractStatus> STATUS = Key.optional(
            "status",
            Choice.of(Arrays.asList(ContractStatus.values()), ContractStatus::label),
            "active",
            "Where the contract stands in its life.");
    static final Key<String> DOMAIN_DATABASE =
            Key.required("domain_database", Texts.IDENTIFIER, "The domain's database in the warehouse.");
    static final Key<Fields> SCHEMAS =
            Key.optional("schemas", GuardForm.SCHEMAS, "the usual names", "The schema of each tier.");
    static final Key<List<Located<String>>> OWNERS =
            Key.required("owners", new ListOf<>(Texts.MAIL, 1), "The people who answer for the product.");
    static final Key<Classification> CLASSIFICATION =
            Key.required("classification", Texts.CLASSIFICATION, "How sensitive the product is; no column is more so.");
    static final Key<String> LEGAL_BASIS =
            Key.optional("legal_basis", Texts.WORD, "none", "Why personal data may be processed.");
    static final Key<Fields> RETENTION_POLICY = Key.optional(
            "retention_policy", GuardForm.RETENTION_POLICY, "rows are kept for good", "How long each tier keeps rows.");
    static final Key<Fields> SECURITY_CONTROLS = Key.optional(
            "security_controls", GuardForm.SECURITY_CONTROLS, "none", "The policies and roles that guard the product.");
    static final Key<List<Located<Fields>>> AUDIT_EVIDENCE = Key.optional(
            "audit_evidence",
            new ListOf<>(TermsForm.EVIDENCE, 0),
            "none",
            "The proofs that must exist, one entry each.");
    static final Key<Fields> INTERFACES =
            Key.optional("interfaces", TermsForm.INTERFACES, "none", "What consumers may build on.");
    static final Key<List<Located<Fields>>> COLLECTORS = Key.required(
            "collectors", new ListOf<>(CollectorForm.FORM, 1), "The lanes from a source topic into BRONZE.");
    static final Key<Fields> QUALITY_SLO =
            Key.optional("quality_slo", TermsForm.QUALITY_SLO, "no promise", "The promises that are measured.");
    static final Key<Fields> COST = Key.optional("cost", TermsForm.COST, "no cap", "What the product may cost.");
    static final Key<Fields> LINEAGE =
            Key.optional("lineage", TermsForm.LINEAGE, "none", "Where the product comes from.");
    static final Key<Fields> DEPRECATION = Key.optional(
            "deprecation", TermsForm.DEPRECATION, "none", "What the product takes the place of, and until when.");

    static final Section FORM = Section.of(
            NAME,
            VERSION,
            STATUS,
            DOMAIN_DATABASE,
            SCHEMAS,
            OWNERS,
            CLASSIFICATION,
            LEGAL_BASIS,
            RETENTION_POLICY,
            SECURITY_CONTROLS,
            AUDIT_EVIDENCE,
            INTERFACES,
            COLLECTORS,
            QUALITY_SLO,
            COST,
            LINEAGE,
            DEPRECATION);

    private ContractForm() {}

    static Contract build(Fields contract) {
        var classification = contract.get(CLASSIFICATION);
        return new Contract(
                contract.get(NAME),
                contract.get(VERSION).toString(),
                contract.find(STATUS).orElse(ContractStatus.ACTIVE),
                contract.get(DOMAIN_DATABASE),
                contract.find(SCHEMAS).map(GuardForm::schemas).orElse(Schemas.USUAL),
                classification,
                contract.get(COLLECTORS).stream()
                        .map(collector -> CollectorForm.build(collector.value(), classification))
                        .toList(),
                terms(contract));
    }

    private static Terms terms(Fields contract) {
        return new Terms(
                TermsForm.values(contract, OWNERS),
                contract.find(LEGAL_BASIS),
                contract.find(RETENTION_POLICY).map(GuardForm::retention).orElse(Retention.UNLIMITED),
                contract.find(SECURITY_CONTROLS).map(GuardForm::security).orElse(SecurityControls.NONE),
                contract.find(AUDIT_EVIDENCE).map(TermsForm::evidence).orElse(AuditEvidence.NONE),
                contract.find(INTERFACES).map(TermsForm::interfaces).orElse(Interfaces.NONE),
                contract.find(QUALITY_SLO).map(TermsForm::slo).orElse(QualitySlo.NONE),
                contract.find(COST).map(TermsForm::cost).orElse(Cost.NONE),
                contract.find(LINEAGE).map(TermsForm::lineage).orElse(Lineage.NONE),
                contract.find(DEPRECATION).map(TermsForm::deprecation).orElse(Deprecation.NONE));
    }
}
