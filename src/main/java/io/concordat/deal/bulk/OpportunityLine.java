package io.concordat.deal.bulk;

import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;

import io.concordat.deal.BulkLine;
import io.concordat.deal.ImportKind;
import io.concordat.deal.pipeline.CrmOpportunityService;
import io.concordat.platform.security.Caller;
import io.concordat.platform.security.Operation;

/** Stores the opportunity of a line, unless something newer of it is stored already. */
@ApplicationScoped
class OpportunityLine implements BulkLine<ImportOpportunity> {

    private final CrmOpportunityService opportunities;

    OpportunityLine(CrmOpportunityService opportunities) {
        this.opportunities = opportunities;
    }

    @Override
    public ImportKind kind() {
        return ImportKind.OPPORTUNITIES;
    }

    @Override
    public Operation operation() {
        return Operation.WRITE_PIPELINE;
    }

    @Override
    public Class<ImportOpportunity> input() {
        return ImportOpportunity.class;
    }

    @Override
    public Uni<Taken> take(Caller by, ImportOpportunity input, String key) {
        input.requireReference();
        return opportunities.put(by, input.source(), input.externalId(), input.opportunity(), Optional.empty(), key)
                .map(outcome -> new Taken(outcome.status(), outcome.view().id(), null));
    }
}
