package io.brook.contract;

import io.brook.contract.form.Json;
import java.util.LinkedHashMap;

/// The JSON Schema of a contract, for editors: made of the same keys that the reader reads by.
///
/// It is no stricter than the reader; what must agree between keys only the reader knows.
public final class ContractSchema {
    private ContractSchema() {}

    /// The schema, draft 2020-12, as indented JSON.
    public static String json() {
        var schema = new LinkedHashMap<String, Object>();
        schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.put("$id", "urn:brook:contract");
        schema.put("title", "Brook data contract");
        schema.putAll(ContractForm.FORM.schema());
        return Json.write(schema);
    }
}
