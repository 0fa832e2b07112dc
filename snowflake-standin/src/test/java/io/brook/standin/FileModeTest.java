package io.brook.standin;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.luben.zstd.Zstd;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// File mode as the SDK speaks it, over plain HTTP: the SDK takes the upload's address from its environment only.
class FileModeTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String PIPE = "databases/DB/schemas/SC/pipes/EVENTS-STREAMING";
    private static final byte[] IV = new byte[] {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16};

    @TempDir
    Path directory;

    private Fixture fixture;
    private HttpClient http;

    @BeforeEach
    void start() throws Exception {
        fixture = new Fixture(directory);
        http = HttpClient.newHttpClient();
        fixture.clients().run(Landing.EVENTS);
    }

    @AfterEach
    void stop() throws Exception {
        http.close();
        fixture.close();
    }

    private HttpResponse<String> send(String method, String path, byte[] body, String... headers) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(fixture.url(path)))
                .method(method, HttpRequest.BodyPublishers.ofByteArray(body))
                .header("Authorization", "Bearer " + Tokens.token(fixture.keys(), 60));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private JsonNode json(String method, String path, String body) throws Exception {
        return JSON.readTree(
                send(method, path, body.getBytes(StandardCharsets.UTF_8)).body());
    }

    private static byte[] sealed(String rows, String pipeKey) throws Exception {
        var cipher = Cipher.getInstance("AES/CTR/NoPadding");
        var key = new SecretKeySpec(Base64.getDecoder().decode(pipeKey), "AES");
        cipher.init(Cipher.ENCRYPT_MODE, key, new IvParameterSpec(IV));
        return cipher.doFinal(Zstd.compress(rows.getBytes(StandardCharsets.UTF_8)));
    }

    private static byte[] chunked(byte[] content) {
        var body = new ByteArrayOutputStream();
        body.writeBytes((Integer.toHexString(content.length) + "\r\n").getBytes(StandardCharsets.US_ASCII));
        body.writeBytes(content);
        body.writeBytes("\r\n0\r\nx-amz-checksum-crc32:AAAAAA==\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        return body.toByteArray();
    }

    private static String fragment(String path, String etag, int length) {
        return "[{\"file_path\":\"" + path + "\",\"file_etag\":" + etag + ",\"fragment_length_bytes\":" + length
                + ",\"fragment_start_byte_offset\":0,\"fragment_end_offset_token\":\"1\",\"fragment_row_count\":2"
                + ",\"iv_base64\":\"" + Base64.getEncoder().encodeToString(IV) + "\"}]";
    }

    @Test
    void anUploadedFileLandsOnceWithItsToken() throws Exception {
        var info = json("POST", "/v2/streaming/" + PIPE + ":pipe-info", "{}");
        var sealed = sealed(
                "{\"ID\":1,\"NAME\":\"a\"}\n{\"ID\":2}\n",
                info.at("/encryption_info/pipe_key").asText());
        var file = info.at("/stage_location/location").asText() + "0.ndjson";
        var opened = json("PUT", "/v2/streaming/" + PIPE + "/channels/ch", "{}");

        var upload = send("PUT", "/" + file + "?x-id=PutObject", chunked(sealed), "Content-Encoding", "aws-chunked");
        var announce = "/v2/streaming/data/" + PIPE + "/channels/ch/filebuffer?continuationToken="
                + opened.path("next_continuation_token").asText();
        var etag = upload.headers().firstValue("ETag").orElseThrow();
        var first = json("POST", announce, fragment(file, etag, sealed.length));
        var again = json("POST", announce, fragment(file, etag, sealed.length));

        assertThat(first.path("next_continuation_token").asText()).isEqualTo("0_2");
        assertThat(again).isEqualTo(first);
        assertThat(fixture.clients().rows("SELECT ID, NAME FROM DB.SC.EVENTS ORDER BY ID"))
                .containsExactly("1|a", "2|null");
        assertThat(json("POST", "/v2/streaming/" + PIPE + ":bulk-channel-status", "{\"channel_names\":[\"ch\"]}")
                        .at("/channel_statuses/ch/last_committed_offset_token")
                        .asText())
                .isEqualTo("1");
    }

    @Test
    void aPathThatLeavesTheStageIsRefused() throws Exception {
        assertThat(send("PUT", "/standin-stage/%2e%2e/%2e%2e/x", new byte[] {1}).statusCode())
                .isEqualTo(400);
    }
}
