package io.concordat.start;

import java.util.LinkedHashMap;
import java.util.Map;

/** The settings of the embedded server, by their {@code postgresql.conf} names: safe, and sized for one machine. */
final class ServerSettings {

    private ServerSettings() {
    }

    /** @return the defaults, replaced and extended by the changes */
    static Map<String, String> with(Map<String, String> changes) {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("listen_addresses", "127.0.0.1");
        settings.put("unix_socket_directories", "");
        settings.put("max_connections", "200");
        settings.put("shared_buffers", "256MB");
        settings.put("max_wal_size", "2GB");
        // What was acknowledged survives a power cut.
        settings.put("fsync", "on");
        settings.put("synchronous_commit", "on");
        // The statements of the service are short; compiling them costs more than it gains.
        settings.put("jit", "off");
        settings.put("timezone", "UTC");
        settings.put("log_timezone", "UTC");
        settings.put("log_line_prefix", "%m [%p] %u@%d ");
        settings.putAll(changes);
        return settings;
    }
}
