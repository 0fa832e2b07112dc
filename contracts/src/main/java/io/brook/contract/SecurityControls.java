package io.brook.contract;

import java.util.List;
import java.util.Optional;

/// The policies that guard the product and the roles that may read it, by their names in the warehouse.
public record SecurityControls(
        Optional<String> maskingPolicy,
        Optional<String> rowAccessPolicy,
        Optional<String> networkPolicy,
        List<String> rolesAllowed) {
    /// No policy, and no role beyond the owner's.
    public static final SecurityControls NONE =
            new SecurityControls(Optional.empty(), Optional.empty(), Optional.empty(), List.of());

    public SecurityControls {
        maskingPolicy.ifPresent(name -> Names.identifier("masking policy", name));
        rowAccessPolicy.ifPresent(name -> Names.identifier("row access policy", name));
        networkPolicy.ifPresent(name -> Names.identifier("network policy", name));
        rolesAllowed = List.copyOf(rolesAllowed);
        rolesAllowed.forEach(name -> Names.identifier("role", name));
    }
}
