package io.concordat.lead.routing;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.concordat.core.money.Currency;
import io.concordat.core.money.Money;
import io.concordat.partner.PartnerType;
import io.concordat.platform.input.MoneyValue;

/** A routing rule as both doors show it and as the choice reads it. */
@Type("LeadRoutingRule")
@Schema(name = "LeadRoutingRule")
@Description("One of the ordered rules that choose a partner for a lead.")
public record RoutingRule(@NonNull @Id @Description("Public id.") UUID id,
        @NonNull @Description("What people call it.") String name,
        @Description("Its place in the order; the lowest is asked first.") int position,
        @Description("Whether it takes part.") boolean active,
        @NonNull @Description("Countries of the leads; empty for all.") List<@NonNull String> countries,
        @NonNull @Description("Region codes of the leads; empty for all.") List<@NonNull String> regions,
        @NonNull @Description("Product families of the leads; empty for all.") List<@NonNull String> families,
        @Description("Least value of the leads.") @Schema(nullable = true) MoneyValue minValue,
        @Description("Greatest value of the leads.") @Schema(nullable = true) MoneyValue maxValue,
        @NonNull @Description("Tiers of the partners; empty for all.") List<@NonNull String> partnerTiers,
        @NonNull @Description("Types of the partners; empty for all.") List<@NonNull PartnerType> partnerTypes,
        @NonNull @Description("Segments of the partners; empty for all.") List<@NonNull String> partnerSegments,
        @Description("Whether a partner must be in the lead's country.") boolean sameCountry,
        @Description("Whether a partner must be of the lead's region.") boolean sameRegion,
        @NonNull @Description("How it chooses.") RoutingStrategy strategy,
        @NonNull @Description("The partners that take part; empty for every one that fits.") List<@NonNull PartnerWeight> partners,
        @Description("Open leads at which a partner gets no more.") @Schema(nullable = true) Integer capacity,
        @Description("Hours that a partner has to answer.") int responseHours,
        @Description("Code of the business calendar in whose hours that time runs; hours of the clock when absent.") @Schema(nullable = true) String calendar,
        @Description("Offers of one lead after which it goes into the manual queue.") int maxAttempts,
        @Description("Start of the sequence of turns.") int seed,
        @Description("When it was created.") @NonNull Instant createdAt,
        @Description("Counts its changes, from 1.") int revision) {

    /** @return whether the rule is meant for the lead */
    public boolean isMeantFor(LeadFacts lead) {
        return active && admits(countries, lead.country()) && admits(regions, lead.region())
                && (families.isEmpty() || families.stream().anyMatch(lead.familyScope()::contains))
                && admitsValue(lead.value());
    }

    private boolean admitsValue(Money value) {
        return (minValue == null || compares(value, minValue) && value.minor() >= minor(minValue))
                && (maxValue == null || compares(value, maxValue) && value.minor() <= minor(maxValue));
    }

    private static boolean compares(Money value, MoneyValue limit) {
        return value != null && value.currency().code().equals(limit.currency());
    }

    private static long minor(MoneyValue value) {
        return Money.parse(value.amount(), Currency.of(value.currency())).minor();
    }

    private static boolean admits(List<String> asked, String value) {
        return asked.isEmpty() || value != null && asked.contains(value);
    }
}
