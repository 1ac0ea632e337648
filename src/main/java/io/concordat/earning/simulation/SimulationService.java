package io.concordat.earning.simulation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;

import io.concordat.core.earning.fact.Fact;
import io.concordat.earning.fact.Facts;
import io.concordat.earning.fact.RecordFact;
import io.concordat.earning.ground.GroundReader;
import io.concordat.partner.PartnerDirectory;
import io.concordat.platform.error.DomainException;
import io.concordat.platform.error.FieldError;
import io.concordat.platform.input.InputCheck;
import io.concordat.platform.security.Caller;
import io.concordat.platform.security.Operation;
import io.concordat.platform.work.UnitOfWork;

/** The use case of simulations. */
@ApplicationScoped
public class SimulationService {

    /** Recorded facts of one partner that a simulation takes at once. */
    static final int MOST_RECORDED = 20_000;

    private final UnitOfWork work;
    private final InputCheck check;
    private final PartnerDirectory partners;
    private final TriedTerms tried;
    private final GroundReader grounds;
    private final Vertx vertx;

    SimulationService(UnitOfWork work, InputCheck check, PartnerDirectory partners, TriedTerms tried,
            GroundReader grounds, Vertx vertx) {
        this.work = work;
        this.check = check;
        this.partners = partners;
        this.tried = tried;
        this.grounds = grounds;
        this.vertx = vertx;
    }

    /**
     * @return what the facts would earn; fails as NOT_FOUND for a partner or a version that the caller does not see, CONFLICT
     *         {@code too-many-facts} beyond {@value #MOST_RECORDED} recorded facts
     */
    Uni<EarningSimulation> simulate(Caller by, SimulateEarnings sent) {
        by.must(Operation.SIMULATE_EARNINGS);
        check.check(sent);
        SimulateEarnings input = sent.normal();
        TriedTerms.check(input.versions());
        if (!by.sees(input.partnerId())) {
            throw DomainException.notFound("partner");
        }
        List<Fact> supposed = supposed(by, input);
        return work.read(by, unit -> partners.known(unit, List.of(input.partnerId())).chain(known -> {
            if (known.isEmpty()) {
                throw DomainException.notFound("partner");
            }
            return tried.find(unit, input.versions()).chain(versions -> grounds
                    .read(unit, input.partnerId(), input.includeRecorded() ? MOST_RECORDED : 0, supposed, versions)
                    .map(ground -> new Projection(ground, TriedTerms.replace(ground.offers(), versions), supposed,
                            by.isPartner())));
        })).chain(projection -> vertx.executeBlocking(() -> projection.of(input.partnerId()), false));
    }

    private static List<Fact> supposed(Caller by, SimulateEarnings input) {
        List<FieldError> faults = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (int i = 0; i < input.facts().size(); i++) {
            RecordFact fact = input.facts().get(i);
            String field = "facts[" + i + "].";
            List<FieldError> its = new ArrayList<>();
            Facts.note(fact, its);
            its.forEach(fault -> faults.add(new FieldError(field + fault.field(), fault.code(), fault.message())));
            if (!names.add(fact.externalId())) {
                faults.add(new FieldError(field + "externalId", "repeated", "A supposed fact stands there once."));
            }
            if (!by.sees(fact.partnerId())) {
                throw DomainException.notFound("partner");
            }
            if (by.isPartner() && fact.economics() != null) {
                faults.add(new FieldError(field + "economics", "not-permitted",
                        "What the vendor keeps of a sale is said by the vendor."));
            }
        }
        if (!faults.isEmpty()) {
            throw DomainException.invalid(faults);
        }
        List<Fact> supposed = new ArrayList<>();
        for (int i = 0; i < input.facts().size(); i++) {
            Fact fact = Facts.hypothetical(input.facts().get(i), Long.MAX_VALUE - input.facts().size() + i);
            if (!fact.kind().isReversal() && !fact.concerns(input.partnerId().toString())) {
                faults.add(new FieldError("facts[" + i + "].partnerId", "other-partner",
                        "A supposed fact concerns the partner that is asked about."));
            }
            supposed.add(fact);
        }
        if (!faults.isEmpty()) {
            throw DomainException.invalid(faults);
        }
        return supposed;
    }
}
