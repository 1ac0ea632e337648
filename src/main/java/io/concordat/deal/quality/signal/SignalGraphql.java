package io.concordat.deal.quality.signal;

import java.util.List;
import java.util.UUID;

import io.smallrye.mutiny.Uni;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;

import io.concordat.deal.DealView;
import io.concordat.platform.graphql.Connection;
import io.concordat.platform.graphql.Connections;
import io.concordat.platform.security.CurrentCaller;
import io.concordat.platform.web.PageRequest;
import io.concordat.platform.web.Revisions;
import io.concordat.platform.work.Outcome;

/** The GraphQL door of signals and their rules. */
@GraphQLApi
public class SignalGraphql {

    private final SignalService service;
    private final CurrentCaller caller;

    SignalGraphql(SignalService service, CurrentCaller caller) {
        this.service = service;
        this.caller = caller;
    }

    @Query
    @Description("A signal of what looks odd.")
    public Uni<SignalView> anomalySignal(@NonNull @Id UUID id) {
        return service.require(caller.get(), id);
    }

    @Query
    @Description("Signals of what looks odd, newest first.")
    public @NonNull Uni<Connection<SignalView>> anomalySignals(SignalStatus status, AnomalyKind kind,
            @Id UUID partnerId, @Id UUID registrationId, Integer first, String after) {
        PageRequest request = Connections.request(first, after);
        return service.list(caller.get(), new SignalFilter(status, kind, partnerId, registrationId), request)
                .map(page -> Connections.of(page, request, signal -> signal.id().toString()));
    }

    @Query
    @Description("The rule of every kind of signal: the vendor's own, else the default, which has revision 0.")
    public @NonNull Uni<List<@NonNull AnomalyRule>> anomalyRules() {
        return service.rules(caller.get());
    }

    @Mutation
    @Description("Confirms or dismisses an open signal.")
    public @NonNull Uni<SignalView> resolveAnomalySignal(@NonNull @Id UUID id, @NonNull ResolveSignal input,
            Integer expectedRevision, String idempotencyKey) {
        return service.resolve(caller.get(), id, () -> Revisions.expected(expectedRevision), input, idempotencyKey)
                .map(Outcome::view);
    }

    @Mutation
    @Description("Sets the rule of a kind of signal as a whole.")
    public @NonNull Uni<AnomalyRule> writeAnomalyRule(@NonNull AnomalyKind kind, @NonNull WriteAnomalyRule input,
            Integer expectedRevision, String idempotencyKey) {
        return service.write(caller.get(), kind, () -> Revisions.expected(expectedRevision), input, idempotencyKey)
                .map(Outcome::view);
    }

    @Name("signals")
    @Description("What looks odd about it, newest first; for reviewers.")
    public Uni<List<List<SignalView>>> signalsOfRegistration(@Source List<DealView> deals) {
        return service.ofRegistrations(caller.get(), deals.stream().map(DealView::id).toList());
    }
}
