package io.groundwork.local.backends;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import kafka.Kafka;
import kafka.tools.StorageTool;
import org.apache.kafka.common.Uuid;

/** Main class of the broker's process: formats the storage the first time, then serves until it is told to end. */
public final class KafkaProcess {

    private KafkaProcess() {}

    /**
     * Runs the broker.
     *
     * @param args path of the properties file
     */
    public static void main(String[] args) throws IOException {
        var file = Path.of(args[0]);
        var properties = new Properties();
        try (var in = Files.newBufferedReader(file)) {
            properties.load(in);
        }
        format(file, Path.of(properties.getProperty("log.dirs")));
        Kafka.main(args);
    }

    private static void format(Path configuration, Path data) {
        if (!Files.exists(data.resolve("meta.properties"))) {
            StorageTool.execute(
                    new String[] {
                        "format",
                        "--standalone",
                        "--ignore-formatted",
                        "-t",
                        Uuid.randomUuid().toString(),
                        "-c",
                        configuration.toString()
                    },
                    System.out);
        }
    }
}
