package io.concordat.bench;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;

import io.concordat.platform.security.Role;

/** A vendor of a run's own in a running service, with one product family and one program, all made over REST. */
final class BenchProgram {

    static final String FAMILY = "ANALYTICS";
    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final String VENDOR = """
            insert into vendor (key, name, time_zone, currency, fiscal_year_start, created_at)
            values (?, ?, 'Europe/Berlin', 'EUR', 1, now()) returning id""";

    private final Rest rest;
    private final Tokens tokens;
    private final String vendorKey;
    private final int vendorId;
    private final String channelToken;
    private final UUID programId;
    private final AtomicInteger partners = new AtomicInteger();

    private BenchProgram(Rest rest, Tokens tokens, Database database, Map<String, Object> policy) {
        this.rest = rest;
        this.tokens = tokens;
        this.vendorKey = "bench-" + COUNT.incrementAndGet() + "-" + Long.toString(System.nanoTime(), 36);
        // There is no door that makes vendors: it is the operator's act.
        this.vendorId = Integer.parseInt(database.column(0, VENDOR, vendorKey, "Vendor " + vendorKey).get(0));
        this.channelToken = token(Role.CHANNEL_MANAGER);
        String admin = token(Role.PROGRAM_ADMIN);
        rest.call("PUT", "/v1/reference-data/product-families/" + FAMILY, admin, null, Map.of("name", "Analytics"))
                .expect(201);
        this.programId = UUID.fromString(rest
                .call("POST", "/v1/programs", admin, "program", Map.of("code", "CORE", "name", "Core resale"))
                .expect(201).text("id"));
        rest.call("POST", "/v1/programs/" + programId + "/registration-policies", admin, "policy", policy)
                .expect(201);
    }

    /** @param policy settings of the registration policy that differ from the defaults */
    static BenchProgram create(Rest rest, Tokens tokens, Database database, Map<String, Object> policy) {
        return new BenchProgram(rest, tokens, database, policy);
    }

    int vendorId() {
        return vendorId;
    }

    UUID programId() {
        return programId;
    }

    Rest rest() {
        return rest;
    }

    String token(Role role) {
        return tokens.of(vendorKey, role, null);
    }

    String partnerToken(UUID partnerId) {
        return tokens.of(vendorKey, Role.PARTNER_ADMIN, partnerId);
    }

    /** Creates a partner and enrolls it. */
    CompletableFuture<UUID> partner() {
        int number = partners.incrementAndGet();
        Map<String, Object> body = Map.of("name", "Partner " + number, "type", "RESELLER", "country", "DE");
        return rest.send("POST", "/v1/partners", channelToken, "partner-" + number, body).thenCompose(created -> {
            String id = created.expect(201).text("id");
            return rest.send("POST", "/v1/programs/" + programId + "/enrollments", channelToken, "enroll-" + number,
                    Map.of("partnerId", id)).thenApply(enrolled -> {
                        enrolled.expect(201);
                        return UUID.fromString(id);
                    });
        });
    }

    /** @return a registration of that customer with everything that is required and nothing else */
    static Map<String, Object> deal(String title, Map<String, Object> customer) {
        Map<String, Object> deal = new HashMap<>();
        deal.put("title", title);
        deal.put("opportunityType", "NET_NEW");
        deal.put("customer", customer);
        deal.put("contacts", List.of(Map.of("lastName", "Kern")));
        deal.put("products", List.of(Map.of("family", FAMILY, "quantity", 10)));
        deal.put("dealValue", Map.of("amount", "125000.00", "currency", "EUR"));
        deal.put("expectedCloseDate", "2031-03-31");
        return deal;
    }
}
