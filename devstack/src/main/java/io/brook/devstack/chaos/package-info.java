/// Chaos: faults drawn by a seed on a real fleet under load, and whether it kept its promise.
@NullMarked
package io.brook.devstack.chaos;

import org.jspecify.annotations.NullMarked;
