package io.concordat.lead.routing;

import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.concordat.partner.PartnerType;
import io.concordat.platform.input.MoneyValue;
import io.concordat.platform.input.NoNullItems;
import io.concordat.platform.reference.CountryCode;

/** What a routing rule shall be: it is created or replaced as a whole. A list that is absent or empty does not restrict. */
@Input("WriteLeadRoutingRuleInput")
@Schema(name = "WriteLeadRoutingRule")
@Description("What a routing rule shall be; a list that is absent or empty does not restrict.")
public record WriteRoutingRule(
        @NotBlank @Size(max = 120) @Description("What people call it.") @Schema(examples = "German analytics leads") String name,
        @NotNull @Min(0) @Max(100_000) @Description("Its place in the order; the lowest is asked first.") @Schema(examples = "10") Integer position,
        @Description("Whether it takes part; true when not given.") Boolean active,
        @Size(max = 250) @NoNullItems @Description("Countries of the leads.") List<@CountryCode String> countries,
        @Size(max = 50) @NoNullItems @Description("Region codes of the leads.") List<@Size(max = 40) String> regions,
        @Size(max = 50) @NoNullItems @Description("Product families of the leads; a parent family stands for those below it.") List<@Size(max = 40) String> families,
        @Valid @Description("Least value of the leads; one without a value, or in another currency, is not meant.") MoneyValue minValue,
        @Valid @Description("Greatest value of the leads.") MoneyValue maxValue,
        @Size(max = 50) @NoNullItems @Description("Tiers of the partners.") List<@Size(max = 40) String> partnerTiers,
        @Size(max = 6) @NoNullItems @Description("Types of the partners.") List<PartnerType> partnerTypes,
        @Size(max = 50) @NoNullItems @Description("Segments, one of which a partner belongs to.") List<@Size(max = 40) String> partnerSegments,
        @Description("Whether a partner must be in the lead's country; false when not given.") Boolean sameCountry,
        @Description("Whether a partner must be of the lead's region; false when not given.") Boolean sameRegion,
        @NotNull @Description("How it chooses.") RoutingStrategy strategy,
        @Size(max = 50) @NoNullItems @Description("The partners that take part; every partner that fits when absent. NAMED_PARTNER asks them in this order.") List<@Valid PartnerWeight> partners,
        @Min(1) @Max(10_000) @Description("Open leads at which a partner gets no more; no limit when absent.") @Schema(examples = "25") Integer capacity,
        @NotNull @Min(1) @Max(720) @Description("Hours that a partner has to answer.") @Schema(examples = "24") Integer responseHours,
        @Size(max = 40) @Description("Code of the business calendar in whose hours that time runs; hours of the clock when absent.") @Schema(examples = "DEFAULT") String calendar,
        @NotNull @Min(1) @Max(20) @Description("Offers of one lead after which it goes into the manual queue.") @Schema(examples = "3") Integer maxAttempts,
        @Description("Start of the sequence of turns, so that it can be repeated; 0 when not given.") @Schema(examples = "7") Integer seed) {
}
