/// Brook on one machine: one command, and the processes behind it.
@NullMarked
package io.brook.devstack;

import org.jspecify.annotations.NullMarked;
