package io.concordat.deal.review.queue;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.json.JsonArray;

/** Lists of records as jsonb columns. */
@ApplicationScoped
public class QueueJson {

    private final ObjectMapper json;

    QueueJson(ObjectMapper json) {
        this.json = json;
    }

    /** @return the list as a parameter of a jsonb column */
    public JsonArray write(Object list) {
        try {
            return new JsonArray(json.writeValueAsString(list));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A list cannot be written as JSON", e);
        }
    }

    /** @param text of a jsonb column */
    public <T> T read(String text, TypeReference<T> type) {
        try {
            return json.readValue(text, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A stored list cannot be read", e);
        }
    }
}
