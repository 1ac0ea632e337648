package io.concordat.deal.pipeline;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.json.JsonObject;

import io.concordat.deal.intake.Customer;

/** A customer as a jsonb column. */
@ApplicationScoped
class CustomerColumn {

    private final ObjectMapper json;

    CustomerColumn(ObjectMapper json) {
        this.json = json;
    }

    JsonObject write(Customer customer) {
        try {
            return customer == null ? null : new JsonObject(json.writeValueAsString(customer));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A customer cannot be written as JSON", e);
        }
    }

    /** @param text the column as text, or {@code null} */
    Customer read(String text) {
        try {
            return text == null ? null : json.readValue(text, Customer.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A stored customer cannot be read", e);
        }
    }
}
