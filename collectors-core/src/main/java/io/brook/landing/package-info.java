/// The lander: a state machine that carries landing-topic rows into a warehouse lane exactly once. It knows no SDK.
/// Pure.
@NullMarked
package io.brook.landing;

import org.jspecify.annotations.NullMarked;
