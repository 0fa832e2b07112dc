/// The process: settings, health, metrics, start, drain. Micronaut's only owner.
@NullMarked
package io.brook.runtime;

import org.jspecify.annotations.NullMarked;
