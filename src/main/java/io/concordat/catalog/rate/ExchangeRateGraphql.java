package io.concordat.catalog.rate;

import java.time.LocalDate;
import java.util.Optional;

import io.smallrye.mutiny.Uni;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;

import io.concordat.platform.graphql.Connection;
import io.concordat.platform.graphql.Connections;
import io.concordat.platform.security.CurrentCaller;
import io.concordat.platform.web.PageRequest;
import io.concordat.platform.work.Outcome;

/** The GraphQL door of exchange rates. */
@GraphQLApi
public class ExchangeRateGraphql {

    private final ExchangeRateService service;
    private final CurrentCaller caller;

    ExchangeRateGraphql(ExchangeRateService service, CurrentCaller caller) {
        this.service = service;
        this.caller = caller;
    }

    @Query
    @Description("The rate of a pair and day.")
    public @NonNull Uni<ExchangeRateView> exchangeRate(@NonNull String from, @NonNull String to,
            @NonNull LocalDate day) {
        return service.require(caller.get(), from, to, day);
    }

    @Query
    @Description("The rates that hold, the newest day first.")
    public @NonNull Uni<Connection<ExchangeRateView>> exchangeRates(String from, String to, LocalDate firstDay,
            LocalDate lastDay, Integer first, String after) {
        PageRequest request = Connections.request(first, after);
        return service.list(caller.get(), new ExchangeRateFilter(from, to, firstDay, lastDay), request)
                .map(page -> Connections.of(page, request, ExchangeRateView::key));
    }

    @Query
    @Description("All versions of a rate, the last first.")
    public @NonNull Uni<Connection<ExchangeRateView>> exchangeRateVersions(@NonNull String from, @NonNull String to,
            @NonNull LocalDate day, Integer first, String after) {
        PageRequest request = Connections.request(first, after);
        return service.versions(caller.get(), from, to, day, request)
                .map(page -> Connections.of(page, request, rate -> Integer.toString(rate.version())));
    }

    @Query
    @Description("The rate that holds on a day: the newest on or before it that is not too old; the inverse when only the other direction is known.")
    public @NonNull Uni<AppliedRateView> appliedExchangeRate(@NonNull String from, @NonNull String to,
            @NonNull LocalDate day) {
        return service.applied(caller.get(), from, to, day);
    }

    @Mutation
    @Description("Stores a rate; a correction is a further version and needs expectedRevision, the version that holds.")
    public @NonNull Uni<ExchangeRateView> writeExchangeRate(@NonNull String from, @NonNull String to,
            @NonNull LocalDate day, @NonNull WriteExchangeRate input, Integer expectedRevision,
            String idempotencyKey) {
        return service.write(caller.get(), from, to, day.toString(), input, Optional.ofNullable(expectedRevision),
                idempotencyKey).map(Outcome::view);
    }

    @Mutation
    @Description("Loads many rates at once, all or none.")
    public @NonNull Uni<ExchangeRateLoadView> loadExchangeRates(@NonNull LoadExchangeRates input,
            String idempotencyKey) {
        return service.load(caller.get(), input, idempotencyKey).map(Outcome::view);
    }
}
