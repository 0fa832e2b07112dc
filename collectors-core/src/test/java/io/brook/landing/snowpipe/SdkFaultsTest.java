package io.brook.landing.snowpipe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.snowflake.ingest.streaming.ChannelStatus;
import com.snowflake.ingest.streaming.SFException;
import io.brook.landing.AppendResult;
import io.brook.landing.LandingFailure;
import java.time.Duration;
import java.time.Instant;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SdkFaultsTest {
    @ParameterizedTest
    @CsvSource({
        "ReceiverSaturated, BACKPRESSURE",
        "MemoryThresholdExceeded, BACKPRESSURE",
        "MemoryThresholdExceededInContainer, BACKPRESSURE",
        "HttpRetryableClientError, BACKPRESSURE",
        "InvalidChannelError, LANE_INVALID",
        "ClosedChannelError, LANE_INVALID",
        "SomethingNew, LANE_INVALID",
        "InvalidClientError, CLIENT_INVALID",
        "SfApiPipeFailedOverError, CLIENT_INVALID",
        "ClosedClientError, CLIENT_INVALID"
    })
    void everyFaultOfAnAppendHasAnAnswer(String code, AppendResult answer) {
        assertThat(SdkFaults.appendResult(fault(code, "x", 409))).isEqualTo(answer);
    }

    @ParameterizedTest
    @CsvSource({
        "InvalidChannelError, 'invalid. Inner: SfApiUserError { http_status_code: 413, error_code: X }', REFUSED",
        "InvalidChannelError, 'invalid. Inner: SfApiUserError { http_status_code: 422, error_code: X }', REFUSED",
        "InvalidChannelError, 'invalid. Inner: SfApiUserError { http_status_code: 400, error_code: X }', LANE_INVALID",
        "InvalidArgument, 'x', REFUSED",
        "InvalidClientError, 'HTTP 413', CLIENT_INVALID"
    })
    void aRequestThatIsRefusedForWhatIsInItIsToldFromADeadLane(String code, String text, AppendResult answer) {
        assertThat(SdkFaults.appendResult(fault(code, text, 409))).isEqualTo(answer);
    }

    @ParameterizedTest
    @CsvSource({
        "InvalidChannelError, 'Inner: SfApiUserError { http_status_code: 413, error_code: X }', BATCH_REFUSED",
        "SfApiUserError, 'get_pipe_info. HTTP 404, error_code=PIPE_DOES_NOT_EXIST', TABLE_MISSING",
        "SfApiUserError, 'open_channel. HTTP 410, error_code=X', CLIENT_INVALID",
        "SfApiUserError, 'open_channel. HTTP 403, error_code=X', REFUSED",
        "SfApiAuthError, 'no', REFUSED",
        "InvalidChannelError, 'no', LANE_INVALID",
        "InvalidClientError, 'no', CLIENT_INVALID",
        "SfApiInternalServerError, 'no', UNREACHABLE"
    })
    void theKindOfAFailureComesFromItsCodeAndTheServersAnswer(String code, String text, LandingFailure.Kind kind) {
        assertThat(SdkFaults.failure("opening", fault(code, text, 400)).kind()).isEqualTo(kind);
    }

    @Test
    void noTextOfTheServerGoesOn() {
        var failure = SdkFaults.failure("opening", fault("SfApiUserError", "value 'joe@example.com' is bad", 400));

        assertThat(failure).hasMessageNotContaining("joe").hasNoCause();
    }

    @Test
    void aTokenThatIsNotAnOffsetIsToldApart() throws Exception {
        assertThat(SnowpipeLane.statusOf(status("SUCCESS", "42")).committed()).hasValue(42);
        assertThat(SnowpipeLane.statusOf(status("SUCCESS", null)).committed()).isEmpty();
        assertThat(kindOf(() -> SnowpipeLane.statusOf(status("SUCCESS", "4x2"))))
                .isEqualTo(LandingFailure.Kind.TOKEN_UNREADABLE);
        assertThat(kindOf(() -> SnowpipeLane.statusOf(status("SUCCESS", "-1"))))
                .isEqualTo(LandingFailure.Kind.TOKEN_UNREADABLE);
        assertThat(kindOf(() -> SnowpipeLane.statusOf(status("ERR_CHANNEL", "42"))))
                .isEqualTo(LandingFailure.Kind.LANE_INVALID);
    }

    private static LandingFailure.@Nullable Kind kindOf(ThrowingCallable call) {
        return catchThrowable(call) instanceof LandingFailure failure ? failure.kind() : null;
    }

    private static SFException fault(String code, String text, int status) {
        return new SFException(code, text, status, "Status");
    }

    private static ChannelStatus status(String code, @Nullable String token) {
        return new ChannelStatus(
                "D", "S", "P", "C", code, token, Instant.EPOCH, 0, 0, 0, null, null, null, Duration.ZERO, null);
    }
}
