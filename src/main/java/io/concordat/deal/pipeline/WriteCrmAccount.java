package io.concordat.deal.pipeline;

import java.time.Instant;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;

import io.concordat.deal.intake.Customer;

/** An account as the vendor's CRM has it. */
@Input("WriteCrmAccountInput")
@Description("An account as the vendor's CRM has it.")
public record WriteCrmAccount(
        @NotNull @Valid @Description("The customer.") Customer customer,
        @NotNull @Description("What the vendor has with it.") AccountRelation relation,
        @Description("When the vendor was last engaged with it.") Instant engagedAt,
        @PositiveOrZero @Description("Counts or times the changes in the CRM; one with a smaller version than the stored one changes nothing.") Long version) {
}
