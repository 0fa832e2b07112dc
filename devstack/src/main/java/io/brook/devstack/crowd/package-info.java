/// A seeded crowd of good and bad events with a known fate each, for demos, loads and chaos.
@NullMarked
package io.brook.devstack.crowd;

import org.jspecify.annotations.NullMarked;
