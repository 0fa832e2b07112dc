package io.brook.bench;

import io.brook.streams.StreamsListener;

/// Says on the error stream when the topology gave up; a pause would never end here, so it is said too.
final class Complaints implements StreamsListener {
    @Override
    public void stateChanged(String state) {}

    @Override
    public void failed(Throwable cause) {
        cause.printStackTrace();
    }

    @Override
    public void paused(boolean paused) {
        System.err.println("paused: " + paused);
    }
}
