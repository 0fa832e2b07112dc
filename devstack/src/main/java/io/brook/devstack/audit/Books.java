package io.brook.devstack.audit;

import io.brook.contract.Contract;

/// What the passes over one lane share.
///
/// @param outcomes shared by all lanes, as the findings are
record Books(Contract contract, LaneScope scope, Sheet sheet, Outcomes outcomes, Findings findings) {
    Offsets fault(FaultKind kind, String detail) {
        return findings.of(kind, scope.place(), detail);
    }

    Offsets blank(Blank blank) {
        return findings.of(blank, scope.place());
    }

    /// Marks by which version of the contract a record was judged.
    long versioned(long marks, String version) {
        return marks | (contract.version().equals(version) ? Marks.THIS_VERSION : Marks.OTHER_VERSION);
    }
}
