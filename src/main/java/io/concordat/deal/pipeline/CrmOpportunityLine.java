package io.concordat.deal.pipeline;

import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;

import io.concordat.deal.BulkLine;
import io.concordat.deal.ImportKind;
import io.concordat.platform.input.InputCheck;
import io.concordat.platform.security.Caller;
import io.concordat.platform.security.Operation;

/** Takes the opportunity of a line; what was overtaken by a newer state changes nothing. */
@ApplicationScoped
class CrmOpportunityLine implements BulkLine<ImportCrmOpportunity> {

    private final CrmOpportunityService opportunities;
    private final InputCheck check;

    CrmOpportunityLine(CrmOpportunityService opportunities, InputCheck check) {
        this.opportunities = opportunities;
        this.check = check;
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
    public Class<ImportCrmOpportunity> input() {
        return ImportCrmOpportunity.class;
    }

    @Override
    public Uni<Taken> take(Caller by, ImportCrmOpportunity input, String key) {
        check.check(input);
        return opportunities.put(by, input.source(), input.externalId(), input.opportunity(), Optional.empty(), key)
                .map(outcome -> new Taken(outcome.status(), outcome.view().id(), null));
    }
}
