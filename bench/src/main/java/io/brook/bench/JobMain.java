package io.brook.bench;

import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;

/// One measured process: runs one job from the source topic's beginning and prints one line of JSON.
final class JobMain {
    private static final long LOOK_NANOS = TimeUnit.MILLISECONDS.toNanos(20);

    private JobMain() {}

    public static void main(String[] arguments) {
        JobSettings settings = JobSettings.parse(arguments);
        Job job = job(settings);
        job.start();
        while (!job.state().equals("RUNNING")) {
            if (job.state().equals("ERROR")) {
                throw new IllegalStateException("the job must come up, Kafka Streams stopped with an error");
            }
            LockSupport.parkNanos(LOOK_NANOS);
        }
        Measurement found = new Meter(job).measure(settings.job(), settings.warmup(), settings.records());
        System.out.println(found.toJson());
        System.out.flush();
        // Nothing after the measurement matters: leaving at once saves a clean shutdown per run.
        System.exit(0);
    }

    private static Job job(JobSettings settings) {
        return switch (settings.job()) {
            case BYTES -> plain(settings, PassThrough.bytes(OrdersContract.SOURCE, settings.outputTopic()));
            case DECODE ->
                plain(
                        settings,
                        PassThrough.decoding(OrdersContract.SOURCE, settings.outputTopic(), OrdersContract.schema()));
            case ORDERS -> FullOrders.of(settings);
        };
    }

    private static Job.Plain plain(JobSettings settings, Topology topology) {
        KafkaStreams streams = new KafkaStreams(topology, properties(settings));
        streams.setUncaughtExceptionHandler(failure -> {
            failure.printStackTrace();
            return StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
        });
        return new Job.Plain(streams);
    }

    /// As the collector's own: exactly once, no record cache, batches that suit a loaded broker.
    private static Properties properties(JobSettings settings) {
        Properties properties = new Properties();
        properties.put(StreamsConfig.APPLICATION_ID_CONFIG, settings.applicationId());
        properties.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, settings.bootstrap());
        properties.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.EXACTLY_ONCE_V2);
        properties.put(StreamsConfig.NUM_STREAM_THREADS_CONFIG, settings.threads());
        properties.put(StreamsConfig.COMMIT_INTERVAL_MS_CONFIG, 200);
        properties.put(StreamsConfig.STATESTORE_CACHE_MAX_BYTES_CONFIG, 0);
        properties.put(StreamsConfig.STATE_DIR_CONFIG, settings.stateDirectory().toString());
        properties.put(StreamsConfig.mainConsumerPrefix(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG), "earliest");
        properties.put(StreamsConfig.mainConsumerPrefix(ConsumerConfig.MAX_POLL_RECORDS_CONFIG), 2_000);
        properties.put(StreamsConfig.producerPrefix(ProducerConfig.LINGER_MS_CONFIG), 20);
        properties.put(StreamsConfig.producerPrefix(ProducerConfig.BATCH_SIZE_CONFIG), 131_072);
        properties.put(StreamsConfig.producerPrefix(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG), 60_000);
        return properties;
    }
}
