package io.concordat.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;

import io.concordat.integration.VendorBootstrap;
import io.concordat.platform.security.Caller;
import io.concordat.platform.security.Role;
import io.concordat.platform.security.Vendor;
import io.concordat.platform.security.VendorDirectory;

/**
 * Two vendors. {@code acme} has partners, a program, an offer, registrations and a deal that was won; {@code globex} has nothing but its
 * clients, to see that it sees nothing. Telling it again changes nothing.
 */
@ApplicationScoped
class DemoStory {

    static final String SECRET = "demo-secret";

    private final VendorDirectory vendors;
    private final VendorBootstrap bootstrap;
    private final DemoPartners partners;
    private final DemoCatalog catalog;
    private final DemoDeals deals;
    private final DemoFacts facts;
    private final List<String> clients = new ArrayList<>();

    DemoStory(VendorDirectory vendors, VendorBootstrap bootstrap, DemoPartners partners, DemoCatalog catalog,
            DemoDeals deals, DemoFacts facts) {
        this.vendors = vendors;
        this.bootstrap = bootstrap;
        this.partners = partners;
        this.catalog = catalog;
        this.deals = deals;
        this.facts = facts;
    }

    /** @return the ids of the API clients */
    Uni<List<String>> tell() {
        clients.clear();
        return vendors.create("acme", "Acme Software", java.time.ZoneId.of("Europe/Berlin"), "EUR", 1, Instant.now())
                .chain(this::acme)
                .chain(() -> vendors.create("globex", "Globex Cloud", java.time.ZoneId.of("America/New_York"), "USD", 1,
                        Instant.now()))
                .chain(this::globex).replaceWith(clients);
    }

    private Uni<Void> acme(Vendor acme) {
        Caller admin = vendorSide(acme, "demo");
        Caller approver = vendorSide(acme, "demo-approver");
        return partners.write(admin)
                .chain(ids -> catalog.write(admin, approver, ids)
                        .chain(() -> deals.write(partner(acme, ids.northwind()), partner(acme, ids.contoso())))
                        .chain(() -> facts.write(admin, ids.northwind()))
                        .chain(() -> client(acme, "acme-admin", null, Role.PROGRAM_ADMIN))
                        .chain(() -> client(acme, "acme-channel", null, Role.CHANNEL_MANAGER))
                        .chain(() -> client(acme, "acme-finance", null, Role.FINANCE))
                        .chain(() -> client(acme, "acme-auditor", null, Role.AUDITOR))
                        .chain(() -> client(acme, "acme-integration", null, Role.INTEGRATION))
                        .chain(() -> client(acme, "acme-northwind", ids.northwind(), Role.PARTNER_ADMIN))
                        .chain(() -> client(acme, "acme-contoso", ids.contoso(), Role.PARTNER_ADMIN)));
    }

    private Uni<Void> globex(Vendor globex) {
        return client(globex, "globex-admin", null, Role.PROGRAM_ADMIN)
                .chain(() -> client(globex, "globex-channel", null, Role.CHANNEL_MANAGER));
    }

    private Uni<Void> client(Vendor vendor, String id, UUID partnerId, Role... roles) {
        clients.add(id);
        List<String> names = Arrays.stream(roles).map(Role::token).toList();
        return bootstrap.ensureClient(vendor, id, "Demo client " + id, names, partnerId, SECRET).replaceWithVoid();
    }

    private static Caller vendorSide(Vendor vendor, String person) {
        Set<Role> roles = EnumSet.allOf(Role.class);
        roles.removeIf(Role::ofPartner);
        return new Caller(vendor, person, Set.copyOf(roles), null, null);
    }

    private static Caller partner(Vendor vendor, UUID partnerId) {
        return new Caller(vendor, "demo-" + partnerId, Set.of(Role.PARTNER_ADMIN), partnerId, null);
    }

    /** @return a day some days from now, so that the story stays in the future whenever it is told */
    static LocalDate inDays(int days) {
        return LocalDate.now().plusDays(days);
    }
}
