/// The demo: a seeded crowd of good and bad events with a known fate each.
@NullMarked
package io.brook.devstack.demo;

import org.jspecify.annotations.NullMarked;
