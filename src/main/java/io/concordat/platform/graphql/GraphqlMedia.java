package io.concordat.platform.graphql;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The two media types of an answer; they differ in the status of a request that was not executed. */
enum GraphqlMedia {
    RESPONSE("application/graphql-response+json"), JSON("application/json");

    private final String name;

    GraphqlMedia(String name) {
        this.name = name;
    }

    String contentType() {
        return name + "; charset=utf-8";
    }

    /** @return 400 for what was refused before execution, where the media type says so; JSON of old has 200 */
    int refusedStatus() {
        return this == RESPONSE ? 400 : 200;
    }

    /**
     * @param accept the request's header, or {@code null}
     * @return the acceptable one of the greatest weight, or empty when neither is
     */
    static Optional<GraphqlMedia> of(String accept) {
        if (accept == null || accept.isBlank()) {
            return Optional.of(JSON);
        }
        GraphqlMedia best = null;
        double weight = 0;
        for (String range : accept.toLowerCase(Locale.ROOT).split(",")) {
            List<String> parts = Arrays.stream(range.split(";")).map(String::strip).toList();
            double asked = weight(parts);
            GraphqlMedia offered = offer(parts.get(0));
            if (offered != null && asked > weight) {
                best = offered;
                weight = asked;
            }
        }
        return Optional.ofNullable(best);
    }

    private static GraphqlMedia offer(String range) {
        return switch (range) {
            case "application/graphql-response+json" -> RESPONSE;
            case "application/json", "application/*", "*/*" -> JSON;
            default -> null;
        };
    }

    private static double weight(List<String> parts) {
        return parts.stream().filter(part -> part.matches("q=[01](\\.\\d{0,3})?"))
                .mapToDouble(part -> Double.parseDouble(part.substring(2))).findFirst().orElse(1);
    }
}
