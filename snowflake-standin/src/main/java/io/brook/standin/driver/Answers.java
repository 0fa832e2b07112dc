package io.brook.standin.driver;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.brook.standin.http.Reply;
import io.brook.standin.sql.Result;
import io.brook.standin.sql.ResultColumn;
import io.brook.standin.sql.Session;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Writes the driver protocol's answers.
final class Answers {

    private static final ObjectMapper JSON = new ObjectMapper();

    /// Session parameters that the driver needs to know. A threshold of 0 keeps big batches off the stage.
    static final List<Map<String, Object>> PARAMETERS = parameters();

    private Answers() {}

    private static List<Map<String, Object>> parameters() {
        var values = new LinkedHashMap<String, Object>();
        values.put("AUTOCOMMIT", true);
        values.put("TIMEZONE", "UTC");
        values.put("CLIENT_SESSION_KEEP_ALIVE", false);
        values.put("CLIENT_TELEMETRY_ENABLED", false);
        values.put("CLIENT_STAGE_ARRAY_BINDING_THRESHOLD", 0);
        values.put("JDBC_QUERY_RESULT_FORMAT", "JSON");
        values.put("DATE_OUTPUT_FORMAT", "YYYY-MM-DD");
        values.put("TIME_OUTPUT_FORMAT", "HH24:MI:SS.FF6");
        values.put("TIMESTAMP_OUTPUT_FORMAT", "YYYY-MM-DD HH24:MI:SS.FF6 TZHTZM");
        values.put("TIMESTAMP_NTZ_OUTPUT_FORMAT", "YYYY-MM-DD HH24:MI:SS.FF6");
        values.put("TIMESTAMP_LTZ_OUTPUT_FORMAT", "YYYY-MM-DD HH24:MI:SS.FF6 TZHTZM");
        values.put("TIMESTAMP_TZ_OUTPUT_FORMAT", "YYYY-MM-DD HH24:MI:SS.FF6 TZHTZM");
        values.put("BINARY_OUTPUT_FORMAT", "HEX");
        return values.entrySet().stream()
                .map(entry -> Map.of("name", entry.getKey(), "value", entry.getValue()))
                .toList();
    }

    static Reply success(@Nullable Object data) {
        var answer = new LinkedHashMap<String, @Nullable Object>();
        answer.put("data", data);
        answer.put("code", null);
        answer.put("message", null);
        answer.put("success", true);
        return Reply.json(200, answer);
    }

    static Reply failure(String code, String sqlState, String message) {
        var data = new LinkedHashMap<String, @Nullable Object>();
        data.put("errorCode", code);
        data.put("sqlState", sqlState);
        data.put("queryId", UUID.randomUUID().toString());
        data.put("internalError", false);
        var answer = new LinkedHashMap<String, @Nullable Object>();
        answer.put("data", data);
        answer.put("code", code);
        answer.put("message", message);
        answer.put("success", false);
        return Reply.json(200, answer);
    }

    /// A statement's result, all rows in the answer itself.
    static Reply result(Result result, Session session, int bound) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var json = JSON.createGenerator(bytes)) {
            json.writeStartObject();
            json.writeObjectFieldStart("data");
            json.writeObjectField("parameters", PARAMETERS);
            json.writeFieldName("rowtype");
            rowType(json, result.columns());
            json.writeFieldName("rowset");
            rowSet(json, result.rows());
            json.writeNumberField("total", result.rows().size());
            json.writeNumberField("returned", result.rows().size());
            json.writeStringField("queryId", UUID.randomUUID().toString());
            json.writeNumberField("statementTypeId", result.statementType());
            names(json, session);
            json.writeNumberField("numberOfBinds", bound);
            json.writeBooleanField("arrayBindSupported", true);
            json.writeNumberField("version", 1);
            json.writeStringField("queryResultFormat", "json");
            json.writeEndObject();
            json.writeNullField("code");
            json.writeNullField("message");
            json.writeBooleanField("success", true);
            json.writeEndObject();
        }
        return Reply.json(200, bytes.toByteArray());
    }

    private static void names(JsonGenerator json, Session session) throws IOException {
        json.writeStringField("finalDatabaseName", session.database());
        json.writeStringField("finalSchemaName", session.schema());
        json.writeStringField("finalWarehouseName", session.warehouse());
        json.writeStringField("finalRoleName", session.role());
    }

    private static void rowType(JsonGenerator json, List<ResultColumn> columns) throws IOException {
        json.writeStartArray();
        for (var column : columns) {
            var type = column.type();
            var described = new LinkedHashMap<String, Object>();
            described.put("name", column.name());
            described.put("type", type.kind().wireName());
            described.put("precision", type.precision());
            described.put("scale", type.scale());
            described.put("length", type.length());
            described.put("byteLength", type.length());
            described.put("nullable", true);
            described.put("database", "");
            described.put("schema", "");
            described.put("table", "");
            json.writeObject(described);
        }
        json.writeEndArray();
    }

    private static void rowSet(JsonGenerator json, List<List<@Nullable String>> rows) throws IOException {
        json.writeStartArray();
        for (var row : rows) {
            json.writeStartArray();
            for (var value : row) {
                json.writeString(value);
            }
            json.writeEndArray();
        }
        json.writeEndArray();
    }
}
