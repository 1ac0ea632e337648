package io.concordat.deal.bulk;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import io.quarkus.runtime.annotations.RegisterForReflection;

import io.concordat.deal.intake.Customer;
import io.concordat.deal.intake.OpportunityType;
import io.concordat.deal.pipeline.OpportunityState;
import io.concordat.deal.pipeline.WriteCrmOpportunity;
import io.concordat.platform.error.DomainException;
import io.concordat.platform.error.FieldError;
import io.concordat.platform.input.MoneyValue;

/**
 * A line of opportunities: what the address of the single door says, and what its body says.
 *
 * @param source which CRM
 * @param externalId its id there
 */
@RegisterForReflection
public record ImportOpportunity(String source, String externalId, Customer customer, String title,
        List<String> families, OpportunityType opportunityType, OpportunityState state, MoneyValue value,
        LocalDate expectedCloseOn, Instant engagedAt, Instant closedAt, Long version) {

    /** @throws DomainException INVALID when the line does not say which opportunity it is */
    void requireReference() {
        List<FieldError> faults = new ArrayList<>();
        if (source == null) {
            faults.add(new FieldError("source", "required", "Say which CRM it is from."));
        }
        if (externalId == null) {
            faults.add(new FieldError("externalId", "required", "Say which id it has there."));
        }
        if (!faults.isEmpty()) {
            throw DomainException.invalid(faults);
        }
    }

    WriteCrmOpportunity opportunity() {
        return new WriteCrmOpportunity(customer, title, families, opportunityType, state, value, expectedCloseOn,
                engagedAt, closedAt, version);
    }
}
