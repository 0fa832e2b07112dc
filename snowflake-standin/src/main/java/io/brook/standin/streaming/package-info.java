/// The high-performance streaming protocol: channels, continuation tokens, rows and staged files.
@NullMarked
package io.brook.standin.streaming;

import org.jspecify.annotations.NullMarked;
