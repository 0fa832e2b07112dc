package io.brook.devstack.stack;

/// Whom the local warehouse knows.
public final class WarehouseLogin {
    public static final String ACCOUNT = "BROOK";
    public static final String USER = "COLLECTOR";
    public static final String ROLE = "SYSADMIN";

    private WarehouseLogin() {}
}
