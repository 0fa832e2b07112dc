package io.brook.contract;

import io.brook.contract.form.Fields;
import io.brook.contract.form.Key;
import io.brook.contract.form.ListOf;
import io.brook.contract.form.Located;
import io.brook.contract.form.Section;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// The keys of the sections that name schemas, keep rows and guard them.
final class GuardForm {
    static final Key<String> BRONZE = schema("bronze", Schemas.USUAL.bronze(), "Where rows land.");
    static final Key<String> SILVER = schema("silver", Schemas.USUAL.silver(), "Where they are cleaned.");
    static final Key<String> PLATINUM = schema("platinum", Schemas.USUAL.platinum(), "Where they are served.");
    static final Key<String> OPS = schema("ops", Schemas.USUAL.ops(), "Where quality and evidence are kept.");
    static final Section SCHEMAS = Section.of(BRONZE, SILVER, PLATINUM, OPS);

    static final Key<RetentionPeriod> KEEP_BRONZE = period("bronze");
    static final Key<RetentionPeriod> KEEP_SILVER = period("silver");
    static final Key<RetentionPeriod> KEEP_PLATINUM = period("platinum");
    static final Key<RetentionPeriod> KEEP_OPS = period("ops");
    static final Section RETENTION_POLICY = Section.of(KEEP_BRONZE, KEEP_SILVER, KEEP_PLATINUM, KEEP_OPS);

    static final Key<String> MASKING_POLICY =
            policy("masking_policy", "The policy that masks personal data from roles that may not see it.");
    static final Key<String> ROW_ACCESS_POLICY =
            policy("row_access_policy", "The policy that decides which rows a role sees.");
    static final Key<String> NETWORK_POLICY =
            policy("network_policy", "The policy that decides where readers may connect from.");
    static final Key<List<Located<String>>> ROLES_ALLOWED = Key.optional(
            "roles_allowed", new ListOf<>(Texts.IDENTIFIER, 0), "none", "The roles that may read the product.");
    static final Section SECURITY_CONTROLS =
            Section.of(MASKING_POLICY, ROW_ACCESS_POLICY, NETWORK_POLICY, ROLES_ALLOWED);

    private GuardForm() {}

    private static Key<String> schema(String tier, String usual, String meaning) {
        return Key.optional(tier, Texts.IDENTIFIER, usual, meaning);
    }

    private static Key<RetentionPeriod> period(String tier) {
        return Key.optional(tier, Texts.RETENTION, "for good", "How long the " + tier + " tier keeps its rows.");
    }

    private static Key<String> policy(String name, String meaning) {
        return Key.optional(name, Texts.IDENTIFIER, "none", meaning);
    }

    static Schemas schemas(Fields section) {
        return new Schemas(
                section.find(BRONZE).orElse(Schemas.USUAL.bronze()),
                section.find(SILVER).orElse(Schemas.USUAL.silver()),
                section.find(PLATINUM).orElse(Schemas.USUAL.platinum()),
                section.find(OPS).orElse(Schemas.USUAL.ops()));
    }

    static Retention retention(Fields section) {
        Map<Tier, RetentionPeriod> periods = new EnumMap<>(Tier.class);
        section.find(KEEP_BRONZE).ifPresent(period -> periods.put(Tier.BRONZE, period));
        section.find(KEEP_SILVER).ifPresent(period -> periods.put(Tier.SILVER, period));
        section.find(KEEP_PLATINUM).ifPresent(period -> periods.put(Tier.PLATINUM, period));
        section.find(KEEP_OPS).ifPresent(period -> periods.put(Tier.OPS, period));
        return new Retention(periods);
    }

    static SecurityControls security(Fields section) {
        return new SecurityControls(
                section.find(MASKING_POLICY),
                section.find(ROW_ACCESS_POLICY),
                section.find(NETWORK_POLICY),
                TermsForm.values(section, ROLES_ALLOWED));
    }
}
