package io.concordat.deal;

import java.io.IOException;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.filter.FilteringParserDelegate;
import com.fasterxml.jackson.core.filter.TokenFilter;
import com.fasterxml.jackson.core.filter.TokenFilter.Inclusion;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;

import io.concordat.deal.intake.RegisterDeal;

/** Reads intakes as they were stored, whole or of some fields alone. */
@ApplicationScoped
class StoredIntakes {

    private final ObjectReader reader;
    private final JsonFactory parsers;

    StoredIntakes(ObjectMapper json) {
        this.reader = json.readerFor(RegisterDeal.class);
        // What the service wrote itself names nothing twice.
        this.parsers = new JsonFactory(json);
    }

    RegisterDeal read(String text) {
        return read(text, null);
    }

    /** @param asked the fields that are needed, the others are left {@code null}; {@code null} for all */
    RegisterDeal read(String text, Set<String> asked) {
        try (JsonParser parser = parsers.createParser(text)) {
            return reader.readValue(asked == null
                    ? parser
                    : new FilteringParserDelegate(parser, new Only(asked), Inclusion.INCLUDE_ALL_AND_PATH, true));
        } catch (IOException e) {
            throw new IllegalStateException("A stored intake cannot be read", e);
        }
    }

    private static final class Only extends TokenFilter {

        private final Set<String> names;

        private Only(Set<String> names) {
            this.names = names;
        }

        @Override
        public TokenFilter includeProperty(String name) {
            return names.contains(name) ? INCLUDE_ALL : null;
        }

        @Override
        public boolean includeEmptyObject(boolean contentsFiltered) {
            return true;
        }
    }
}
