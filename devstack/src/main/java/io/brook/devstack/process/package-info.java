/// Processes that outlive the command which started them: start, find again, stop, and read their logs.
@NullMarked
package io.brook.devstack.process;

import org.jspecify.annotations.NullMarked;
