package io.brook.standin.streaming;

import io.brook.standin.auth.IssuedTokens;
import io.brook.standin.auth.KeyPairLogins;
import io.brook.standin.store.Warehouse;

/// What the streaming protocol is made of.
public record StreamingParts(Warehouse warehouse, KeyPairLogins logins, IssuedTokens tokens, PipeInfo pipeInfo) {}
