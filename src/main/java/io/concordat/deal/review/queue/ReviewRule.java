package io.concordat.deal.review.queue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.Type;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.concordat.core.matching.Verdict;
import io.concordat.core.money.Money;
import io.concordat.deal.intake.RegistrationType;
import io.concordat.platform.input.MoneyValue;
import io.concordat.platform.input.NoNullItems;
import io.concordat.platform.reference.CountryCode;

/**
 * A rule that sends registrations to a queue: all conditions that are given must hold. A list holds when the registration
 * has one of it; a value holds only in its own currency, since nothing is converted.
 *
 * @param name what the rule is called in the review that it decided
 * @param queue code of the queue
 * @param productFamilies families; one above a registration's own counts too
 * @param minimumValue least value, inclusive
 * @param maximumValue greatest value, inclusive
 */
@Type("ReviewRule")
@Input("ReviewRuleInput")
@Description("A rule that sends registrations to a queue; all conditions that are given must hold.")
@Schema(description = "A rule that sends registrations to a queue; all conditions that are given must hold.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ReviewRule(
        @NotBlank @Size(max = 120) @Description("What it is called in the reviews that it decided.") @Schema(examples = "Large deals in DACH") String name,
        @NotBlank @Size(max = 40) @Description("Queue that it sends to.") @Schema(examples = "LARGE") String queue,
        @Size(max = 50) @NoNullItems @Description("Regions of the partner.") List<@Size(max = 40) String> regions,
        @Size(max = 50) @NoNullItems @Description("Tiers of the partner.") List<@Size(max = 40) String> partnerTiers,
        @Valid @Description("Least value of the deal, inclusive; holds in its own currency alone.") MoneyValue minimumValue,
        @Valid @Description("Greatest value of the deal, inclusive; holds in its own currency alone.") MoneyValue maximumValue,
        @Size(max = 50) @NoNullItems @Description("Product families; one above the deal's own counts too.") List<@Size(max = 40) String> productFamilies,
        @Size(max = 20) @NoNullItems @Description("What is asked for.") List<RegistrationType> registrationTypes,
        @Size(max = 250) @NoNullItems @Description("Countries of the customer.") List<@CountryCode String> countries,
        @Size(max = 20) @NoNullItems @Description("What matching said.") List<Verdict> verdicts) {

    boolean needsPartner() {
        return regions != null || partnerTiers != null;
    }

    boolean needsFamilies() {
        return productFamilies != null;
    }

    /** @return whether the rule sends a registration of these facts to its queue */
    boolean matches(RoutingFacts facts) {
        return holds(regions, facts.region()) && holds(partnerTiers, facts.tier()) && holdsValue(facts.value())
                && (productFamilies == null || !Collections.disjoint(productFamilies, facts.families()))
                && holds(registrationTypes, facts.registrationType()) && holds(countries, facts.country())
                && holds(verdicts, facts.verdict());
    }

    private static <T> boolean holds(List<T> anyOf, T value) {
        return anyOf == null || value != null && anyOf.contains(value);
    }

    private boolean holdsValue(Money value) {
        return least().map(least -> comparable(least, value) && value.compareTo(least) >= 0).orElse(true)
                && greatest().map(most -> comparable(most, value) && value.compareTo(most) <= 0).orElse(true);
    }

    private static boolean comparable(Money bound, Money value) {
        return bound.currency().equals(value.currency());
    }

    Optional<Money> least() {
        return minimumValue == null ? Optional.empty() : minimumValue.read("", new ArrayList<>());
    }

    Optional<Money> greatest() {
        return maximumValue == null ? Optional.empty() : maximumValue.read("", new ArrayList<>());
    }
}
