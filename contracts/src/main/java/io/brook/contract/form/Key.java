package io.brook.contract.form;

/// One key of a section. Keys are compared by identity.
///
/// @param <T> what its value becomes
public final class Key<T> {
    private final String name;
    private final Form<T> form;
    private final boolean required;
    private final String fallback;
    private final String meaning;

    private Key(String name, Form<T> form, boolean required, String fallback, String meaning) {
        this.name = name;
        this.form = form;
        this.required = required;
        this.fallback = fallback;
        this.meaning = meaning;
    }

    /// A key that must be there.
    public static <T> Key<T> required(String name, Form<T> form, String meaning) {
        return new Key<>(name, form, true, "", meaning);
    }

    /// A key that may be left out.
    ///
    /// @param fallback says what holds then
    public static <T> Key<T> optional(String name, Form<T> form, String fallback, String meaning) {
        return new Key<>(name, form, false, fallback, meaning);
    }

    /// The key as it is written.
    public String name() {
        return name;
    }

    /// What its value must be.
    public Form<T> form() {
        return form;
    }

    /// Whether it must be there.
    public boolean isRequired() {
        return required;
    }

    /// What it means, and what holds without it.
    public String description() {
        return fallback.isEmpty() ? meaning : meaning + " Default: " + fallback + ".";
    }
}
