package io.concordat.deal.bulk;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;

import io.concordat.deal.BulkLine;
import io.concordat.deal.DealService;
import io.concordat.deal.ImportKind;
import io.concordat.deal.intake.RegisterDeal;
import io.concordat.platform.security.Caller;
import io.concordat.platform.security.Operation;

/** Registers the deal of a line. */
@ApplicationScoped
class RegistrationLine implements BulkLine<RegisterDeal> {

    private final DealService deals;

    RegistrationLine(DealService deals) {
        this.deals = deals;
    }

    @Override
    public ImportKind kind() {
        return ImportKind.REGISTRATIONS;
    }

    @Override
    public Operation operation() {
        return Operation.REGISTER_DEAL;
    }

    @Override
    public Class<RegisterDeal> input() {
        return RegisterDeal.class;
    }

    @Override
    public Uni<Taken> take(Caller by, RegisterDeal input, String key) {
        return deals.register(by, input, key).map(outcome -> new Taken(outcome.status(), outcome.view().id(),
                outcome.view().verdict() == null ? null : outcome.view().verdict().name()));
    }
}
