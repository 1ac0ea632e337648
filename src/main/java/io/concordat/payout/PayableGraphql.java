package io.concordat.payout;

import java.time.LocalDate;
import java.util.UUID;

import io.smallrye.mutiny.Uni;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;

import io.concordat.platform.security.CurrentCaller;

/** The GraphQL door of what is payable. */
@GraphQLApi
public class PayableGraphql {

    private final PayableService service;
    private final CurrentCaller caller;

    PayableGraphql(PayableService service, CurrentCaller caller) {
        this.service = service;
        this.caller = caller;
    }

    @Query
    @Description("What a partner would be paid on a day of what is payable now: gross, withheld and net for each currency, and what holds it back.")
    public @NonNull Uni<PayableStatementView> payableStatement(@NonNull @Id UUID partnerId,
            @Description("Day of the payment; today when left out.") LocalDate payOn) {
        return service.statement(caller.get(), partnerId, payOn);
    }
}
