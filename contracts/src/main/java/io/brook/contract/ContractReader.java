package io.brook.contract;

import io.brook.contract.form.Document;
import io.brook.contract.form.Faults;
import io.brook.contract.form.Fields;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/// Reads a YAML document as a contract: whole, or with everything that is wrong with it. The document may be hostile.
public final class ContractReader {
    private ContractReader() {}

    /// Reads a text of at most a million characters.
    public static ReadResult read(String yaml) {
        var faults = new Faults();
        return judge(Document.read(yaml, ContractForm.FORM, faults), faults);
    }

    /// Reads a stream of UTF-8; of a longer one than a million bytes no more than that is read. Does not close it.
    ///
    /// @throws IOException when the stream itself fails
    public static ReadResult read(InputStream yaml) throws IOException {
        var faults = new Faults();
        return judge(Document.read(yaml, ContractForm.FORM, faults), faults);
    }

    private static ReadResult judge(Optional<Fields> written, Faults faults) {
        written.ifPresent(fields -> new ContractChecks(fields, faults).check());
        if (!faults.isEmpty()) {
            return new ReadResult.Unusable(faults.list().stream()
                    .map(fault ->
                            new Problem(fault.place().path(), fault.place().line(), fault.expected(), fault.found()))
                    .toList());
        }
        var fields = written.orElseThrow();
        var contract = ContractForm.build(fields);
        return new ReadResult.Usable(contract, new Advisor(fields, contract).advise());
    }
}
