/// What a domain team tests its collector with: the real topology on a fake clock, fake keys and a fake registry.
@NullMarked
package io.brook.testkit;

import org.jspecify.annotations.NullMarked;
