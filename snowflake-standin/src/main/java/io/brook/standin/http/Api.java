package io.brook.standin.http;

import java.util.Optional;

/// One protocol: finds the route of a request, or leaves it to the next.
@FunctionalInterface
public interface Api {
    Optional<Route> route(Call call);
}
