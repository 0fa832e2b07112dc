package io.brook.streams;

import java.io.IOException;
import java.lang.classfile.ClassFile;

/// Loads the fleet and its trial once more, with one class changed.
final class MutantLoader extends ClassLoader {
    private final Mutant mutant;

    MutantLoader(Mutant mutant) {
        super(MutantLoader.class.getClassLoader());
        this.mutant = mutant;
    }

    /// The least seed of so many whose log gives the mutant away; 0 if none does.
    long caughtAtSeed(long seeds) {
        try {
            var search = loadClass("io.brook.streams.MutantSearch").getDeclaredMethod("firstSeedAtFault", long.class);
            search.setAccessible(true);
            return (long) search.invoke(null, seeds);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("the mutant must run", e);
        }
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        synchronized (getClassLoadingLock(name)) {
            if (!name.startsWith("io.brook.") || name.equals("io.brook.streams.Mutant")) {
                return super.loadClass(name, resolve);
            }
            var loaded = findLoadedClass(name);
            return loaded == null ? define(name) : loaded;
        }
    }

    private Class<?> define(String name) throws ClassNotFoundException {
        try (var file = getParent().getResourceAsStream(name.replace('.', '/') + ".class")) {
            if (file == null) {
                throw new ClassNotFoundException(name);
            }
            byte[] bytes = file.readAllBytes();
            byte[] loaded = name.equals(mutant.victim())
                    ? ClassFile.of().transformClass(ClassFile.of().parse(bytes), mutant.change())
                    : bytes;
            return defineClass(name, loaded, 0, loaded.length);
        } catch (IOException e) {
            throw new ClassNotFoundException(name, e);
        }
    }
}
