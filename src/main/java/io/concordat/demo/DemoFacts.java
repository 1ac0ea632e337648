package io.concordat.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;

import io.concordat.earning.fact.FactFilter;
import io.concordat.earning.fact.FactService;
import io.concordat.earning.fact.RecordFact;
import io.concordat.platform.security.Caller;
import io.concordat.platform.web.PageRequest;

/** One deal that Northwind has won: its margin carries a part of the bonus only, which the trace of the earning tells. */
@ApplicationScoped
class DemoFacts {

    private static final String NAME = "demo-deal-won";
    private static final String WON = """
            {"externalId": "%s", "kind": "DEAL_WON", "partnerId": "%s", "occurredAt": "%s",
             "amount": {"amount": "125000.00", "currency": "EUR"},
             "items": [{"productFamily": "ANALYTICS", "quantity": "10", "amount": {"amount": "125000.00", "currency": "EUR"}}],
             "economics": {"list": {"amount": "150000.00", "currency": "EUR"}, "net": {"amount": "125000.00", "currency": "EUR"},
                           "cost": {"amount": "80000.00", "currency": "EUR"}},
             "subject": {"deal": "demo-opportunity"}}""";

    private final FactService facts;
    private final ObjectMapper json;

    DemoFacts(FactService facts, ObjectMapper json) {
        this.facts = facts;
        this.json = json;
    }

    Uni<Void> write(Caller admin, UUID northwind) {
        return facts.list(admin, new FactFilter(null, null, NAME, null), PageRequest.of(1, null))
                .chain(page -> page.items().isEmpty()
                        ? facts.record(admin, won(northwind), null).replaceWithVoid()
                        : Uni.createFrom().voidItem());
    }

    private RecordFact won(UUID northwind) {
        try {
            return json.readValue(WON.formatted(NAME, northwind, Instant.now()), RecordFact.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
