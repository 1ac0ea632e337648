package io.concordat.analytics.discount;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

import io.smallrye.mutiny.Uni;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;

import io.concordat.platform.graphql.Connection;
import io.concordat.platform.graphql.Connections;
import io.concordat.platform.security.CurrentCaller;
import io.concordat.platform.web.PageRequest;
import io.concordat.platform.work.Outcome;

/** The GraphQL door of discounts. */
@GraphQLApi
public class DiscountGraphql {

    private final DiscountService service;
    private final CurrentCaller caller;

    DiscountGraphql(DiscountService service, CurrentCaller caller) {
        this.service = service;
        this.caller = caller;
    }

    @Query
    @Description("How deep discounts are, by partner, product or month; without days for the calendar quarter that ended last. With program or offer of the deals alone whose guideline is theirs.")
    public @NonNull Uni<Connection<DiscountPatternView>> discountPatterns(@NonNull DiscountGrouping by,
            @Id UUID partnerId, String product, String program, String offer, LocalDate from, LocalDate until,
            Integer first, String after) {
        PageRequest request = Connections.request(first, after);
        return service.patterns(caller.get(), by, new DiscountQuery(partnerId, product, program, offer, from, until),
                request).map(page -> Connections.of(page, request, DiscountPatternView::group));
    }

    @Query
    @Description("Deals whose discount is deeper than the guideline of their day, the last that happened first. With program or offer those alone whose guideline is theirs.")
    public @NonNull Uni<Connection<DiscountBreachView>> discountBreaches(@Id UUID partnerId, String product,
            String program, String offer, DiscountReviewStatus review, LocalDate from, LocalDate until, Integer first,
            String after) {
        PageRequest request = Connections.request(first, after);
        return service.breaches(caller.get(), new DiscountQuery(partnerId, product, program, offer, from, until),
                review, request).map(page -> Connections.of(page, request, BreachPlace::text));
    }

    @Query
    @Description("The breach that a fact tells.")
    public @NonNull Uni<DiscountBreachView> discountBreach(@NonNull @Id UUID factId) {
        return service.breach(caller.get(), factId);
    }

    @Mutation
    @Description("Accepts a breach for a reason, or confirms it; expectedRevision is that of its review, 0 before the first.")
    public @NonNull Uni<DiscountBreachView> reviewDiscountBreach(@NonNull @Id UUID factId,
            @NonNull ReviewDiscountBreach input, Integer expectedRevision, String idempotencyKey) {
        return service.review(caller.get(), factId, input, Optional.ofNullable(expectedRevision), idempotencyKey)
                .map(Outcome::view);
    }
}
