package io.concordat.payout.tax;

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

/** The GraphQL door of tax statuses and withholding rates. */
@GraphQLApi
public class TaxGraphql {

    private final TaxStatusService statuses;
    private final WithholdingRateService rates;
    private final CurrentCaller caller;

    TaxGraphql(TaxStatusService statuses, WithholdingRateService rates, CurrentCaller caller) {
        this.statuses = statuses;
        this.rates = rates;
        this.caller = caller;
    }

    @Query
    @Description("The tax status that was recorded of a partner for a day.")
    public @NonNull Uni<TaxStatusView> taxStatus(@NonNull @Id UUID partnerId, @NonNull LocalDate day) {
        return statuses.require(caller.get(), partnerId, day.toString());
    }

    @Query
    @Description("All versions of a partner's tax status, the last day first.")
    public @NonNull Uni<Connection<TaxStatusView>> taxStatuses(@NonNull @Id UUID partnerId, Integer first,
            String after) {
        PageRequest request = Connections.request(first, after);
        return statuses.list(caller.get(), partnerId, request)
                .map(page -> Connections.of(page, request, TaxStatusView::position));
    }

    @Query
    @Description("The withholding rate that was stated for a day.")
    public @NonNull Uni<WithholdingRateView> withholdingRate(@NonNull String country,
            @NonNull WithholdingCause cause, @NonNull LocalDate day) {
        return rates.require(caller.get(), country, cause.name(), day.toString());
    }

    @Query
    @Description("All versions of the withholding rates, by country and cause, the last day first.")
    public @NonNull Uni<Connection<WithholdingRateView>> withholdingRates(String country, Integer first,
            String after) {
        PageRequest request = Connections.request(first, after);
        return rates.list(caller.get(), country, request)
                .map(page -> Connections.of(page, request, WithholdingRateView::position));
    }

    @Mutation
    @Description("Records a partner's tax status from a day on; a correction is a further version and needs expectedRevision, the version that holds. Never send a tax number.")
    public @NonNull Uni<TaxStatusView> writeTaxStatus(@NonNull @Id UUID partnerId, @NonNull LocalDate day,
            @NonNull WriteTaxStatus input, Integer expectedRevision, String idempotencyKey) {
        return statuses.write(caller.get(), partnerId, day.toString(), input, Optional.ofNullable(expectedRevision),
                idempotencyKey).map(Outcome::view);
    }

    @Mutation
    @Description("States a withholding rate from a day on; a correction is a further version and needs expectedRevision, the version that holds.")
    public @NonNull Uni<WithholdingRateView> writeWithholdingRate(@NonNull String country,
            @NonNull WithholdingCause cause, @NonNull LocalDate day, @NonNull WriteWithholdingRate input,
            Integer expectedRevision, String idempotencyKey) {
        return rates.write(caller.get(), country, cause.name(), day.toString(), input,
                Optional.ofNullable(expectedRevision), idempotencyKey).map(Outcome::view);
    }
}
