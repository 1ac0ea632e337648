package io.concordat.deal.review;

import java.time.Instant;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.concordat.core.matching.Verdict;
import io.concordat.deal.DealFacts;
import io.concordat.deal.intake.Customer;
import io.concordat.deal.life.DealStatus;
import io.concordat.deal.review.queue.EscalationRole;
import io.concordat.platform.input.MoneyValue;

/** The review of a registration, with what a reviewer wants to see of it in a list. */
@Type("DealReview")
@Schema(name = "DealReview", description = "The review of a registration, with what a reviewer wants to see of it in a list.")
@Description("The review of a registration, with what a reviewer wants to see of it in a list.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ReviewView(@NonNull @Id @Description("The registration.") UUID registrationId,
        @NonNull @Description("How the review stands.") ReviewState state,
        @NonNull @Description("Its queue.") @Schema(examples = "LARGE") String queue,
        @Description("The routing rule that chose the queue; absent when none matched.") String rule,
        @Description("How often the registration came to review.") int round,
        @NonNull @Description("When it was routed.") Instant routedAt,
        @Description("Subject of the reviewer who took it up.") String reviewer,
        @Description("Since when it is the reviewer's.") Instant assignedAt,
        @Description("Role that it was brought to because it is late.") EscalationRole escalatedTo,
        @Description("The nearest deadline of its running timers.") Instant dueAt,
        @Description("When it was over.") Instant closedAt,
        @NonNull @Description("Review status of the registration.") DealStatus registrationStatus,
        @Description("What matching said.") Verdict verdict,
        @NonNull @Id @Description("The registering partner.") UUID partnerId,
        @Description("What the deal is called.") String title,
        @Description("Legal name of the customer; absent in a draft that does not say it.") String customerName,
        @Description("What the deal is worth; absent in a draft that does not say it.") MoneyValue dealValue,
        @Description("Counts the changes of the review, from 1.") int revision) {

    static ReviewView of(Review review, DealFacts deal) {
        Customer customer = deal.intake().customer();
        return new ReviewView(review.registrationId(), review.state(), review.queue(), review.rule(), review.round(),
                review.routedAt(), review.reviewer(), review.assignedAt(), review.escalatedTo(), review.dueAt(),
                review.closedAt(), deal.status(), deal.verdict(), deal.partnerId(), deal.intake().title(),
                customer == null ? null : customer.legalName(),
                deal.value() == null ? null : MoneyValue.of(deal.value()), review.revision());
    }
}
