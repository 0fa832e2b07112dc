package io.brook.runtime;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandleProxies;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;

/// Hears signals, each time they come.
///
/// A shutdown hook hears only the first, and the second must end a drain at once. The platform's handler is reached
/// through method handles because naming its class is a warning that no compiler switch quietens.
final class Signals {
    private Signals() {}

    /// @param names such as `TERM`
    static void listen(Runnable action, String... names) {
        try {
            var lookup = MethodHandles.publicLookup();
            var signal = lookup.findClass("sun.misc.Signal");
            var handler = lookup.findClass("sun.misc.SignalHandler");
            MethodHandle run = MethodHandles.dropArguments(
                    lookup.findVirtual(Runnable.class, "run", MethodType.methodType(void.class))
                            .bindTo(action),
                    0,
                    signal);
            var proxy = MethodHandleProxies.asInterfaceInstance(handler, run);
            MethodHandle named = lookup.findConstructor(signal, MethodType.methodType(void.class, String.class));
            MethodHandle handle = lookup.findStatic(signal, "handle", MethodType.methodType(handler, signal, handler));
            for (String name : names) {
                handle.invoke(named.invoke(name), proxy);
            }
        } catch (Throwable e) {
            throw new IllegalStateException("this Java cannot hear signals", e);
        }
    }
}
