package io.brook.streams;

/// Listens to nothing.
enum Silent implements StreamsListener {
    LISTENER;

    @Override
    public void stateChanged(String state) {}

    @Override
    public void failed(Throwable cause) {}

    @Override
    public void paused(boolean paused) {}
}
