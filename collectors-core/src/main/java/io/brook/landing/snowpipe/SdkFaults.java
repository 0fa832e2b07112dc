package io.brook.landing.snowpipe;

import com.snowflake.ingest.streaming.SFException;
import io.brook.landing.AppendResult;
import io.brook.landing.LandingFailure;
import io.brook.landing.LandingFailure.Kind;
import java.util.Set;
import java.util.regex.Pattern;

/// What the SDK's exceptions mean. Their texts may quote values of rows: only codes go on from here.
final class SdkFaults {
    private static final Pattern ANSWERED = Pattern.compile("(?:\\bHTTP |\\bhttp_status_code: )(\\d{3})\\b");
    private static final Set<String> BUSY = Set.of(
            "ReceiverSaturated",
            "MemoryThresholdExceeded",
            "MemoryThresholdExceededInContainer",
            "HttpRetryableClientError");
    private static final Set<String> CLIENT_DEAD =
            Set.of("InvalidClientError", "SfApiPipeFailedOverError", "ClosedClientError", "Fatal", "MutexLockFailed");
    private static final Set<String> REFUSED = Set.of("SfApiAuthError", "ConfigError", "InvalidRequest");
    private static final Set<String> UNFIT = Set.of("InvalidArgument", "InvalidRequest");

    /// What a server answers to a request that it will not take, however often it comes.
    private static final Set<Integer> REFUSALS = Set.of(413, 422);

    private static final Set<String> LANE_DEAD = Set.of(
            "InvalidChannelError",
            "ClosedChannelError",
            "ChannelNotFound",
            "ChannelAlreadyExists",
            "InputChannelClosed",
            "OutputChannelClosed",
            "ChannelClosedByUser");

    private SdkFaults() {}

    static AppendResult appendResult(SFException fault) {
        var code = fault.getErrorCodeName();
        if (BUSY.contains(code)) {
            return AppendResult.BACKPRESSURE;
        }
        if (CLIENT_DEAD.contains(code)) {
            return AppendResult.CLIENT_INVALID;
        }
        return UNFIT.contains(code) || isRefusal(fault) ? AppendResult.REFUSED : AppendResult.LANE_INVALID;
    }

    /// A channel that is dead of a request that was refused keeps that request's status in its text.
    private static boolean isRefusal(SFException fault) {
        return REFUSALS.contains(answeredStatus(fault));
    }

    /// @param act what was tried, for the message
    static LandingFailure failure(String act, SFException fault) {
        return new LandingFailure(
                kindOf(fault),
                act + " failed with " + fault.getErrorCodeName() + ", HTTP " + fault.getHttpStatusCode());
    }

    private static Kind kindOf(SFException fault) {
        var code = fault.getErrorCodeName();
        if (CLIENT_DEAD.contains(code)) {
            return Kind.CLIENT_INVALID;
        }
        if (LANE_DEAD.contains(code)) {
            return isRefusal(fault) ? Kind.BATCH_REFUSED : Kind.LANE_INVALID;
        }
        return REFUSED.contains(code) ? Kind.REFUSED : kindOf(answeredStatus(fault));
    }

    private static Kind kindOf(int status) {
        return switch (status) {
            case 404 -> Kind.TABLE_MISSING;
            case 410 -> Kind.CLIENT_INVALID;
            case 401, 403 -> Kind.REFUSED;
            default -> Kind.UNREACHABLE;
        };
    }

    /// The status that the server answered with: the SDK reports 400 and keeps the real one in its text.
    private static int answeredStatus(SFException fault) {
        var answered = ANSWERED.matcher(String.valueOf(fault.getMessage()));
        return answered.find() ? Integer.parseInt(answered.group(1)) : fault.getHttpStatusCode();
    }
}
