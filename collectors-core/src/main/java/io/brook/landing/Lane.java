package io.brook.landing;

import java.util.List;

/// A writer's hold on one lane, from its opening until it is fenced by the next opening.
///
/// [#append] is called by one thread; [#status] and [#close] may come from others.
public interface Lane {
    /// The status that the opening answered with: its token is where this writer resumes.
    LaneStatus opened();

    /// Hands a batch over; the token reaches `last` with the batch that holds it, never before.
    ///
    /// @param rows in offset order, none empty
    /// @param last the batch's end, at or after its last row's offset
    AppendResult append(List<LandingRow> rows, long first, long last);

    /// Asks the warehouse how far it got. Blocks.
    LaneStatus status() throws LandingFailure;

    /// Asks for what is buffered to be sent soon. Does not wait.
    void flush();

    /// Lets go without sending what is buffered. Harmless when already closed or fenced.
    void close();
}
