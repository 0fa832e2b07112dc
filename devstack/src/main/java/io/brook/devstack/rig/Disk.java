package io.brook.devstack.rig;

import java.io.IOException;

/// The disk that a part keeps its state on.
public sealed interface Disk permits MountedDisk, LimitedDisk {
    /// Leaves no room: whatever the part writes from now on fails.
    void fill() throws IOException;

    /// Gives the room back.
    void free() throws IOException;

    /// How it is done, for people to read.
    String means();
}
