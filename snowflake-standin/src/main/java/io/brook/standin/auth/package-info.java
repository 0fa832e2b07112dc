/// Who may come in: key-pair tokens, and the tokens handed out for them.
@NullMarked
package io.brook.standin.auth;

import org.jspecify.annotations.NullMarked;
