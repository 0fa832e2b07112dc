/// What runs inside a process whose clock is stepped.
@NullMarked
package io.brook.devstack.rig.agent;

import org.jspecify.annotations.NullMarked;
