package io.brook.pii;

import io.brook.contract.Classification;

/// The kinds of personal and secret data that are told apart. The categories are Snowflake's own names, so that a
/// finding can be a tag without a table in between; an empty one means that Snowflake has none.
public enum Entity {
    EMAIL(Classification.CONFIDENTIAL, "EMAIL", PrivacyCategory.IDENTIFIER),
    PHONE(Classification.CONFIDENTIAL, "PHONE_NUMBER", PrivacyCategory.IDENTIFIER),
    CARD(Classification.RESTRICTED, "PAYMENT_CARD", PrivacyCategory.IDENTIFIER),
    CVV(Classification.RESTRICTED, "", PrivacyCategory.SENSITIVE),
    TRACK(Classification.RESTRICTED, "PAYMENT_CARD", PrivacyCategory.SENSITIVE),
    CARD_EXPIRY(Classification.CONFIDENTIAL, "", PrivacyCategory.QUASI_IDENTIFIER),
    SSN(Classification.RESTRICTED, "NATIONAL_IDENTIFIER", PrivacyCategory.IDENTIFIER),
    ITIN(Classification.RESTRICTED, "TAX_IDENTIFIER", PrivacyCategory.IDENTIFIER),
    EIN(Classification.CONFIDENTIAL, "TAX_IDENTIFIER", PrivacyCategory.IDENTIFIER),
    NPI(Classification.CONFIDENTIAL, "", PrivacyCategory.IDENTIFIER),
    DEA(Classification.RESTRICTED, "", PrivacyCategory.IDENTIFIER),
    MBI(Classification.RESTRICTED, "MEDICARE_NUMBER", PrivacyCategory.IDENTIFIER),
    HEALTH_PLAN(Classification.RESTRICTED, "", PrivacyCategory.IDENTIFIER),
    MRN(Classification.RESTRICTED, "", PrivacyCategory.IDENTIFIER),
    ICD10(Classification.RESTRICTED, "", PrivacyCategory.SENSITIVE),
    LOINC(Classification.RESTRICTED, "", PrivacyCategory.SENSITIVE),
    IBAN(Classification.RESTRICTED, "BANK_ACCOUNT", PrivacyCategory.IDENTIFIER),
    ABA(Classification.CONFIDENTIAL, "", PrivacyCategory.IDENTIFIER),
    BANK_ACCOUNT(Classification.RESTRICTED, "BANK_ACCOUNT", PrivacyCategory.IDENTIFIER),
    PASSPORT(Classification.RESTRICTED, "PASSPORT", PrivacyCategory.IDENTIFIER),
    DRIVER_LICENSE(Classification.RESTRICTED, "DRIVERS_LICENSE", PrivacyCategory.IDENTIFIER),
    VIN(Classification.CONFIDENTIAL, "VIN", PrivacyCategory.IDENTIFIER),
    PLATE(Classification.CONFIDENTIAL, "", PrivacyCategory.IDENTIFIER),
    IMEI(Classification.CONFIDENTIAL, "IMEI", PrivacyCategory.IDENTIFIER),
    ICCID(Classification.CONFIDENTIAL, "", PrivacyCategory.IDENTIFIER),
    IMSI(Classification.CONFIDENTIAL, "", PrivacyCategory.IDENTIFIER),
    MAC(Classification.CONFIDENTIAL, "", PrivacyCategory.IDENTIFIER),
    URL(Classification.CONFIDENTIAL, "URL", PrivacyCategory.IDENTIFIER),
    IP(Classification.CONFIDENTIAL, "IP_ADDRESS", PrivacyCategory.IDENTIFIER),
    DATE(Classification.CONFIDENTIAL, "", PrivacyCategory.QUASI_IDENTIFIER),
    BIRTH_DATE(Classification.RESTRICTED, "DATE_OF_BIRTH", PrivacyCategory.QUASI_IDENTIFIER),
    AGE_OVER_89(Classification.RESTRICTED, "AGE", PrivacyCategory.QUASI_IDENTIFIER),
    ZIP(Classification.CONFIDENTIAL, "POSTAL_CODE", PrivacyCategory.QUASI_IDENTIFIER),
    LAT_LONG(Classification.CONFIDENTIAL, "LAT_LONG", PrivacyCategory.QUASI_IDENTIFIER),
    CRYPTO_ADDRESS(Classification.CONFIDENTIAL, "", PrivacyCategory.IDENTIFIER),
    SECRET(Classification.RESTRICTED, "", PrivacyCategory.SENSITIVE);

    private final Classification classification;
    private final String semanticCategory;
    private final PrivacyCategory privacyCategory;

    Entity(Classification classification, String semanticCategory, PrivacyCategory privacyCategory) {
        this.classification = classification;
        this.semanticCategory = semanticCategory;
        this.privacyCategory = privacyCategory;
    }

    /// How sensitive a value of this kind is at least.
    public Classification classification() {
        return classification;
    }

    /// Snowflake's `SEMANTIC_CATEGORY`; empty when it has none for this kind.
    public String semanticCategory() {
        return semanticCategory;
    }

    /// Snowflake's `PRIVACY_CATEGORY`.
    public PrivacyCategory privacyCategory() {
        return privacyCategory;
    }
}
