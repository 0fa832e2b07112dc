/// What the stack consists of, where it keeps its state, and how it comes up and goes down.
@NullMarked
package io.brook.devstack.stack;

import org.jspecify.annotations.NullMarked;
