package io.brook.standin.streaming;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;

/// What a client is told about a pipe: where to upload and with which key to encrypt.
public final class PipeInfo {

    static final String BUCKET = "standin-stage";
    private static final Duration VALID = Duration.ofDays(7);

    private final byte[] pipeKey;
    private final byte[] diversifier;
    private final InstantSource clock;

    public PipeInfo(byte[] pipeKey, byte[] diversifier, InstantSource clock) {
        this.pipeKey = pipeKey.clone();
        this.diversifier = diversifier.clone();
        this.clock = clock;
    }

    byte[] pipeKey() {
        return pipeKey.clone();
    }

    /// An upload place of the client's own, so that two clients never write one file.
    Map<String, Object> fresh() {
        var encoder = Base64.getEncoder();
        return Map.of(
                "stage_location",
                Map.of(
                        "expiry_time_ms",
                        clock.instant().plus(VALID).toEpochMilli(),
                        "location_type",
                        "S3",
                        "use_s3_regional_url",
                        true,
                        "region",
                        "us-west-2",
                        "location",
                        BUCKET + "/" + UUID.randomUUID() + "/",
                        "creds",
                        Map.of("AWS_KEY_ID", "local", "AWS_SECRET_KEY", "local", "AWS_TOKEN", "local")),
                "encryption_info",
                Map.of(
                        "pipe_key", encoder.encodeToString(pipeKey),
                        "pipe_key_id", "1",
                        "diversifier", encoder.encodeToString(diversifier)),
                "parameter_overrides",
                Map.of());
    }
}
