package io.concordat.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;

import io.concordat.catalog.CreateProgram;
import io.concordat.catalog.ProgramService;
import io.concordat.catalog.enrollment.EnrollPartner;
import io.concordat.catalog.enrollment.EnrollmentService;
import io.concordat.catalog.offer.CreateOffer;
import io.concordat.catalog.offer.OfferLifeService;
import io.concordat.catalog.offer.OfferService;
import io.concordat.catalog.offer.OfferVersionService;
import io.concordat.catalog.offer.WriteOfferVersion;
import io.concordat.catalog.offer.terms.EarningTerms;
import io.concordat.platform.security.Caller;
import io.concordat.platform.web.PageRequest;

/** The program of the demo vendor, who is in it, and its one published offer. */
@ApplicationScoped
class DemoCatalog {

    private static final PageRequest FIRST = PageRequest.of(200, null);
    /** The demo's offers apply as soon as they are approved. */
    private static final int NO_NOTICE = 0;

    /** Gold partners earn more; the vendor keeps 30 % of every deal. */
    private static final String EARNING = """
            {"type": "COMMISSION", "objective": "NEW_LOGO", "currency": "EUR", "trigger": {"kinds": ["DEAL_WON"]},
             "base": "NET",
             "segments": [
               {"code": "GOLD", "audience": {"tiers": ["GOLD"]}, "formula": {"percent": {"ratePercent": "8"}}},
               {"code": "OTHERS", "formula": {"percent": {"ratePercent": "5"}}}],
             "caps": [{"scope": "PARTNER", "window": "QUARTER", "limit": "25000.00"}],
             "clawbacks": [{"triggers": ["CANCELLATION"], "windowDays": 90, "method": "FULL"}],
             "marginFloor": {"minimumPercent": "30"}, "accounting": "CONTRA_REVENUE"}""";

    private final ProgramService programs;
    private final EnrollmentService enrollments;
    private final OfferService offers;
    private final OfferVersionService versions;
    private final OfferLifeService life;
    private final ObjectMapper json;

    DemoCatalog(ProgramService programs, EnrollmentService enrollments, OfferService offers,
            OfferVersionService versions, OfferLifeService life, ObjectMapper json) {
        this.programs = programs;
        this.enrollments = enrollments;
        this.offers = offers;
        this.versions = versions;
        this.life = life;
        this.json = json;
    }

    Uni<Void> write(Caller admin, Caller approver, DemoPartners.Ids partners) {
        return program(admin).chain(program -> enroll(admin, program, partners.northwind())
                .chain(() -> enroll(admin, program, partners.contoso()))
                .chain(() -> enroll(admin, program, partners.fabrikam())).chain(() -> offer(admin, program))
                .chain(offer -> publish(admin, approver, offer)));
    }

    private Uni<UUID> program(Caller admin) {
        return programs.list(admin, null, FIRST).chain(page -> page.items().stream()
                .filter(program -> program.code().equals("CORE")).findFirst()
                .map(program -> Uni.createFrom().item(program.id()))
                .orElseGet(() -> programs.create(admin, new CreateProgram("CORE", "Core partner program",
                        "Resale and referral of all product families.", null, null, NO_NOTICE), null)
                        .map(created -> created.view().id())));
    }

    private Uni<Void> enroll(Caller admin, UUID program, UUID partner) {
        return enrollments.list(admin, program, partner, FIRST)
                .chain(page -> page.items().isEmpty()
                        ? enrollments.enroll(admin, program, new EnrollPartner(partner, null, null), null)
                                .replaceWithVoid()
                        : Uni.createFrom().voidItem());
    }

    private Uni<UUID> offer(Caller admin, UUID program) {
        return offers.list(admin, program, FIRST).chain(page -> page.items().isEmpty()
                ? offers.create(admin, new CreateOffer(program, "NEW-LOGO", "New logo bonus"), null)
                        .map(created -> created.view().id())
                : Uni.createFrom().item(page.items().get(0).id()));
    }

    private Uni<Void> publish(Caller admin, Caller approver, UUID offer) {
        return versions.list(admin, offer, FIRST).chain(page -> {
            if (!page.items().isEmpty()) {
                return Uni.createFrom().voidItem();
            }
            WriteOfferVersion content = new WriteOfferVersion("New logo bonus",
                    "A bonus for every customer that is new to Acme.", "New customers", DemoStory.inDays(0), null,
                    List.of(), List.of("ANALYTICS"), "Registered and approved before the order.", earning(),
                    "Growth comes from customers we do not have yet.", false);
            return versions.draft(admin, offer, content, null)
                    .chain(drafted -> life.submit(admin, offer, 1, Optional.of(drafted.revision()), null))
                    .chain(submitted -> life.approve(approver, offer, 1, Optional.of(submitted.revision()), null))
                    .replaceWithVoid();
        });
    }

    private EarningTerms earning() {
        try {
            return json.readValue(EARNING, EarningTerms.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
