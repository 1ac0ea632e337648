package io.concordat.catalog;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.vertx.core.json.JsonObject;

import io.concordat.catalog.policy.RegistrationRules;

/** The rules of a policy as the jsonb column holds them. */
final class RulesColumn {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** Policies are few and never change, but every registration reads one: the same text is parsed once. */
    private static final int MOST_REMEMBERED = 1_000;
    private static final Map<String, RegistrationRules> READ = new ConcurrentHashMap<>();

    private RulesColumn() {
    }

    static JsonObject write(RegistrationRules rules) {
        try {
            return new JsonObject(JSON.writeValueAsString(rules));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The rules of a policy cannot be written as JSON", e);
        }
    }

    /** @return the stored rules; what came into the rules later has its default */
    static RegistrationRules read(String stored) {
        RegistrationRules known = READ.get(stored);
        if (known != null) {
            return known;
        }
        if (READ.size() >= MOST_REMEMBERED) {
            READ.clear();
        }
        RegistrationRules rules = parse(stored);
        READ.put(stored, rules);
        return rules;
    }

    private static RegistrationRules parse(String stored) {
        try {
            return JSON.readValue(stored, RegistrationRules.class).completed();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The stored rules of a policy cannot be read", e);
        }
    }
}
