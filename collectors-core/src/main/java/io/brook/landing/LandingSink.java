package io.brook.landing;

import io.brook.contract.TableName;

/// Where rows land. Thread-safe.
public interface LandingSink extends AutoCloseable {
    /// Opens a lane and fences its former owner, which commits nothing from then on. Blocks. A lane of the same name
    /// that this sink opened before is closed first, without a flush.
    Lane open(LaneId id) throws LandingFailure;

    /// Notes that the client behind a table's lanes no longer answers, so that the next open builds another. Does
    /// not block.
    void renew(TableName table);

    @Override
    void close();
}
