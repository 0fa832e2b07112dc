package io.brook.contract;

import io.brook.contract.form.Fields;
import io.brook.contract.form.Flag;
import io.brook.contract.form.Key;
import io.brook.contract.form.Section;

/// The keys of one column.
final class ColumnForm {
    static final Key<String> NAME =
            Key.required("name", Texts.COLUMN, "The field's name in the event; the BRONZE column is its upper case.");
    static final Key<ColumnType> TYPE = Key.required("type", Texts.COLUMN_TYPE, "What it holds.");
    static final Key<Boolean> REQUIRED =
            Key.optional("required", new Flag(), "false", "Whether an event without it is refused.");
    static final Key<Classification> CLASSIFICATION = Key.optional(
            "classification",
            Texts.CLASSIFICATION,
            "the product's classification",
            "How sensitive it is; never more so than the product.");
    static final Key<String> PII_TYPE = Key.optional(
            "pii_type",
            Texts.WORD,
            "none",
            "The kind of personal data it holds, such as email; needs a classification of confidential or above.");
    static final Key<String> DESCRIPTION =
            Key.optional("description", Texts.PROSE, "empty", "What it means, for its consumers.");

    static final Section FORM = Section.of(NAME, TYPE, REQUIRED, CLASSIFICATION, PII_TYPE, DESCRIPTION);

    private ColumnForm() {}

    static Column build(Fields column, Classification product) {
        return new Column(
                column.get(NAME),
                column.get(TYPE),
                column.find(REQUIRED).orElse(false),
                column.find(CLASSIFICATION).orElse(product),
                column.find(PII_TYPE),
                column.find(DESCRIPTION).orElse(""));
    }
}
