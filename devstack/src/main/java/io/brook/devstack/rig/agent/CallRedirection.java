package io.brook.devstack.rig.agent;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Leads static calls elsewhere by changing a class's constant pool alone: the method that is called gets another
/// owner. The code and its frames stay as the compiler made them, and method references are led along.
final class CallRedirection {
    private final List<Redirect> redirects;

    private CallRedirection(List<Redirect> redirects) {
        this.redirects = List.copyOf(redirects);
    }

    static CallRedirection of(List<Redirect> redirects) {
        return new CallRedirection(redirects);
    }

    /// The class with its calls redirected; null when it makes none of them.
    byte @Nullable [] apply(byte[] bytes) {
        var pool = ConstantPool.read(bytes);
        boolean changed = false;
        for (Redirect redirect : redirects) {
            changed |= pool.redirect(redirect);
        }
        return changed ? pool.written() : null;
    }
}
