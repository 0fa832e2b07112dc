package io.brook.devstack.catalog;

/// A contract, a schema or a mapping of this repository cannot be used; the message is for its author.
public final class CatalogException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public CatalogException(String message) {
        super(message);
    }

    public CatalogException(String message, Throwable cause) {
        super(message, cause);
    }
}
