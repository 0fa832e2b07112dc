/// The web server under both protocols, and the faults that a test can ask for.
@NullMarked
package io.brook.standin.http;

import org.jspecify.annotations.NullMarked;
