package io.concordat.demo;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;

import io.concordat.deal.DealFilter;
import io.concordat.deal.DealQueries;
import io.concordat.deal.DealService;
import io.concordat.deal.intake.Address;
import io.concordat.deal.intake.Contact;
import io.concordat.deal.intake.Customer;
import io.concordat.deal.intake.DecisionRole;
import io.concordat.deal.intake.OpportunityType;
import io.concordat.deal.intake.ProductLine;
import io.concordat.deal.intake.RegisterDeal;
import io.concordat.platform.input.MoneyValue;
import io.concordat.platform.security.Caller;
import io.concordat.platform.web.PageRequest;

/** A clear registration, its exact duplicate, a channel conflict, one for review, and another customer. */
@ApplicationScoped
class DemoDeals {

    private final DealService deals;
    private final DealQueries queries;

    DemoDeals(DealService deals, DealQueries queries) {
        this.deals = deals;
        this.queries = queries;
    }

    Uni<Void> write(Caller northwind, Caller contoso) {
        return queries.list(northwind, new DealFilter(null, null, null, null, null, null), PageRequest.of(1, null))
                .chain(page -> page.items().isEmpty() ? tell(northwind, contoso) : Uni.createFrom().voidItem());
    }

    private Uni<Void> tell(Caller northwind, Caller contoso) {
        Customer brauer = customer("Brauer Maschinenbau GmbH", "https://www.brauer-maschinenbau.example.org",
                "+49 711 5550120", "Industriestraße 12", "Stuttgart", "70565");
        Customer sameBrauer = customer("BRAUER Maschinenbau", "brauer-maschinenbau.example.org", null, null,
                "Stuttgart",
                null);
        Customer lindner = customer("Lindner Logistik AG", "https://lindner-logistik.example.net", "+49 40 5550177",
                "Hafenstraße 3", "Hamburg", "20457");
        return register(northwind, "demo-clear", netNew("Analytics for the plant", "ANALYTICS", brauer))
                .chain(() -> register(northwind, "demo-duplicate", netNew("Analytics, again", "ANALYTICS", sameBrauer)))
                .chain(() -> register(contoso, "demo-conflict", netNew("Analytics rollout", "ANALYTICS", sameBrauer)))
                .chain(() -> register(contoso, "demo-review", expansion("More analytics", sameBrauer)))
                .chain(() -> register(contoso, "demo-other", netNew("Security audit", "SECURITY", lindner)));
    }

    private Uni<Void> register(Caller partner, String key, RegisterDeal deal) {
        return deals.register(partner, deal, key).replaceWithVoid();
    }

    private static Customer customer(String name, String website, String phone, String street, String city,
            String postalCode) {
        return new Customer(name, website, phone, null, null, null, null, null,
                new Address(street, city, null, postalCode, "DE"), null, null);
    }

    private static RegisterDeal netNew(String title, String family, Customer customer) {
        return deal(title, family, customer, OpportunityType.NET_NEW);
    }

    private static RegisterDeal expansion(String title, Customer customer) {
        return deal(title, "ANALYTICS", customer, OpportunityType.EXPANSION);
    }

    private static RegisterDeal deal(String title, String family, Customer customer, OpportunityType type) {
        Contact contact = new Contact("Eva", "Kern", null, null, "Head of IT", DecisionRole.DECISION_MAKER);
        return new RegisterDeal(null, null, null, null, null, title, null, null, type, customer,
                List.of(contact), List.of(new ProductLine(family, null, 10, null)),
                new MoneyValue("125000.00", "EUR"), null, null, DemoStory.inDays(120), null, null, null, null, null,
                null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null,
                null);
    }
}
