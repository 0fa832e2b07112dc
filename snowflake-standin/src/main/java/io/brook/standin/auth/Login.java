package io.brook.standin.auth;

/// What came of a login attempt.
public sealed interface Login {

    /// The caller proved to be this user.
    record Granted(String account, String user) implements Login {}

    /// The caller did not, and why, without a word of the token.
    record Refused(String why) implements Login {}
}
