/// A stack to be disturbed: links that fail, processes that stand still or die, disks that fill up, clocks that jump.
@NullMarked
package io.brook.devstack.rig;

import org.jspecify.annotations.NullMarked;
