/// The verbs of ./brook.
@NullMarked
package io.brook.devstack.cli;

import org.jspecify.annotations.NullMarked;
