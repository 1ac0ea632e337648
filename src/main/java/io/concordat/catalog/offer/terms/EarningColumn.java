package io.concordat.catalog.offer.terms;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;

/** Earning terms as the column of a version holds them: canonical JSON, completed, in the order of the fields. */
public final class EarningColumn {

    private static final JsonMapper JSON = JsonMapper.builder().addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .serializationInclusion(JsonInclude.Include.NON_NULL)
            .build();

    private EarningColumn() {
    }

    /** @return the text to store; {@code null} for {@code null} */
    public static String write(EarningTerms terms) {
        try {
            return terms == null ? null : JSON.writeValueAsString(terms);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Earning terms cannot be written as JSON", e);
        }
    }

    /** @return the same as a tree of fields; {@code null} for {@code null} */
    static JsonNode tree(EarningTerms terms) {
        return terms == null ? null : JSON.valueToTree(terms);
    }

    /** @return what was stored; {@code null} for {@code null} */
    public static EarningTerms read(String stored) {
        try {
            return stored == null ? null : JSON.readValue(stored, EarningTerms.class).completed();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Stored earning terms cannot be read", e);
        }
    }
}
