/// The demo: a crowd of good and bad events, and whether what was meant to become of them did.
@NullMarked
package io.brook.devstack.demo;

import org.jspecify.annotations.NullMarked;
