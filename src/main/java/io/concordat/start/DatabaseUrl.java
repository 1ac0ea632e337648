package io.concordat.start;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Where the database is, in the notation of libpq: {@code postgresql://host:port/database?sslmode=…}. The JDBC driver and
 * the reactive client each get their own spelling of it.
 *
 * @param host         name or address; an IPv6 address stands in brackets
 * @param port         TCP port
 * @param database     name of the database
 * @param sslMode      one of libpq's modes, empty for the default of the clients
 * @param rootCert     file with the certificates to trust; needed by the two verifying modes
 */
public record DatabaseUrl(String host, int port, String database, Optional<String> sslMode, Optional<String> rootCert) {

    private static final int DEFAULT_PORT = 5432;
    private static final Set<String> SCHEMES = Set.of("postgresql", "postgres");
    private static final Set<String> SSL_MODES = Set.of("disable", "allow", "prefer", "require", "verify-ca",
            "verify-full");
    private static final Set<String> VERIFYING = Set.of("verify-ca", "verify-full");
    private static final Set<String> PARAMETERS = Set.of("sslmode", "sslrootcert");
    private static final String EXAMPLE = "Write it as postgresql://host:port/database?sslmode=require.";

    /**
     * Reads the value of {@code DB_URL}.
     *
     * @throws StartFailure if it is not such a URL, carries a login, or has a parameter that is not known here
     */
    public static DatabaseUrl parse(String text) {
        if (text.startsWith("jdbc:") || text.startsWith("vertx-reactive:")) {
            throw refused(
                    "is a driver's URL; leave the prefix '" + text.substring(0, text.indexOf(':') + 1) + "' out.");
        }
        URI uri;
        try {
            uri = new URI(text.strip());
        } catch (URISyntaxException e) {
            // The text is not repeated: it may hold a password.
            throw refused("is not a URL (" + e.getReason() + ").");
        }
        if (uri.getScheme() == null || !SCHEMES.contains(uri.getScheme())) {
            throw refused("does not begin with postgresql://.");
        }
        String authority = uri.getRawAuthority() == null ? "" : uri.getRawAuthority();
        if (authority.contains("@")) {
            throw refused("holds a login; put it into DB_USER and DB_PASSWORD instead.");
        }
        if (authority.contains(",")) {
            throw refused("names several hosts; name one (a proxy or a virtual address in front of them).");
        }
        if (uri.getHost() == null) {
            throw refused("names no host, or a port that is not a number.");
        }
        String database = uri.getPath() == null ? "" : uri.getPath().replaceFirst("^/", "");
        if (database.isEmpty() || database.contains("/")) {
            throw refused("names no database.");
        }
        Map<String, String> parameters = parameters(uri.getRawQuery());
        return new DatabaseUrl(uri.getHost(), uri.getPort() < 0 ? DEFAULT_PORT : uri.getPort(), database,
                sslMode(parameters),
                Optional.ofNullable(parameters.get("sslrootcert")));
    }

    /** @return the URL for the JDBC driver */
    public String jdbc() {
        StringBuilder url = new StringBuilder("jdbc:postgresql://").append(place());
        char separator = '?';
        if (sslMode.isPresent()) {
            url.append(separator).append("sslmode=").append(sslMode.get());
            separator = '&';
        }
        if (rootCert.isPresent()) {
            url.append(separator).append("sslrootcert=").append(encode(rootCert.get()));
        }
        return url.toString();
    }

    /** @return the URL for the reactive client; the trusted certificates are settings of their own there */
    public String reactive() {
        return "postgresql://" + place() + sslMode.map(mode -> "?sslmode=" + mode).orElse("");
    }

    /** @return the settings of both clients, by their Quarkus names */
    Map<String, String> properties() {
        Map<String, String> properties = new LinkedHashMap<>();
        properties.put("quarkus.datasource.jdbc.url", jdbc());
        properties.put("quarkus.datasource.reactive.url", reactive());
        if (sslMode.filter(VERIFYING::contains).isPresent()) {
            properties.put("quarkus.datasource.reactive.trust-certificate-pem", "true");
            properties.put("quarkus.datasource.reactive.trust-certificate-pem.certs", rootCert.orElseThrow());
            properties.put("quarkus.datasource.reactive.hostname-verification-algorithm",
                    sslMode.get().equals("verify-full") ? "HTTPS" : "NONE");
        }
        return properties;
    }

    private String place() {
        return host + ":" + port + "/" + encode(database);
    }

    private static Optional<String> sslMode(Map<String, String> parameters) {
        Optional<String> mode = Optional.ofNullable(parameters.get("sslmode"));
        if (mode.isPresent() && !SSL_MODES.contains(mode.get())) {
            throw refused("has the sslmode '" + mode.get() + "'; known are "
                    + SSL_MODES.stream().sorted().collect(Collectors.joining(", ")) + ".");
        }
        if (mode.filter(VERIFYING::contains).isPresent() && !parameters.containsKey("sslrootcert")) {
            throw refused("asks for sslmode=" + mode.get()
                    + " without saying whom to trust; add &sslrootcert=/path/to/ca.pem.");
        }
        return mode;
    }

    private static Map<String, String> parameters(String query) {
        Map<String, String> parameters = new LinkedHashMap<>();
        if (query == null || query.isEmpty()) {
            return parameters;
        }
        for (String pair : query.split("&")) {
            int equals = pair.indexOf('=');
            String name = equals < 0 ? pair : pair.substring(0, equals);
            if (!PARAMETERS.contains(name)) {
                throw refused("has the parameter '" + name + "'; known are sslmode and sslrootcert.");
            }
            if (parameters.put(name, URLDecoder.decode(pair.substring(equals + 1), StandardCharsets.UTF_8)) != null) {
                throw refused("has the parameter '" + name + "' twice.");
            }
        }
        return parameters;
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static StartFailure refused(String why) {
        return new StartFailure("DB_URL " + why + " " + EXAMPLE);
    }
}
