package io.brook.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/// How a command ended, and what it said.
record Outcome(String command, int exit, String out, String err) {
    private static final ObjectMapper JSON = new ObjectMapper();

    Outcome succeeded() {
        return exited(0);
    }

    Outcome exited(int expected) {
        assertThat(exit).as("exit of %s", this).isEqualTo(expected);
        return this;
    }

    JsonNode json() {
        try {
            return JSON.readTree(out);
        } catch (JsonProcessingException e) {
            throw new AssertionError("the output must be JSON: " + this, e);
        }
    }

    @Override
    public String toString() {
        return command + " → " + exit + "\n--- out\n" + out + "\n--- err\n" + err;
    }
}
