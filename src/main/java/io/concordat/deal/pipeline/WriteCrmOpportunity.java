package io.concordat.deal.pipeline;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;

import io.concordat.deal.intake.Customer;
import io.concordat.deal.intake.OpportunityType;
import io.concordat.platform.input.MoneyValue;
import io.concordat.platform.input.NoNullItems;

/** An opportunity of the vendor's own sales team as its CRM has it. */
@Input("WriteCrmOpportunityInput")
@Description("An opportunity of the vendor's own sales team as its CRM has it.")
public record WriteCrmOpportunity(
        @NotNull @Valid @Description("The customer.") Customer customer,
        @NotBlank @Size(max = 200) @Description("What it is called.") String title,
        @NotEmpty @Size(max = 20) @NoNullItems @Description("Codes of the product families that it is about.") List<String> families,
        @Description("What kind of business it is; any kind when not given.") OpportunityType opportunityType,
        @NotNull @Description("How it stands.") OpportunityState state,
        @Valid @Description("What it is worth.") MoneyValue value,
        @Description("When it is expected to close.") LocalDate expectedCloseOn,
        @NotNull @Description("When the vendor was last engaged.") Instant engagedAt,
        @Description("When it was won or lost.") Instant closedAt,
        @PositiveOrZero @Description("Counts or times the changes in the CRM; one with a smaller version than the stored one changes nothing. Without a version, what was engaged earlier changes nothing.") Long version) {
}
