package io.concordat.platform.calendar;

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

/** The GraphQL door of business calendars. */
@GraphQLApi
public class CalendarGraphql {

    private final CalendarService service;
    private final CurrentCaller caller;

    CalendarGraphql(CalendarService service, CurrentCaller caller) {
        this.service = service;
        this.caller = caller;
    }

    @Query
    @Description("The calendar of that code.")
    public Uni<BusinessCalendarView> businessCalendar(@NonNull String code) {
        return service.require(caller.get(), code);
    }

    @Query
    @Description("The calendars in the order of their codes.")
    public @NonNull Uni<Connection<BusinessCalendarView>> businessCalendars(Integer first, String after) {
        PageRequest request = Connections.request(first, after);
        return service.list(caller.get(), request)
                .map(page -> Connections.of(page, request, BusinessCalendarView::code));
    }

    @Mutation
    @Description("Creates a calendar, or replaces it as a whole; replacing needs expectedRevision.")
    public @NonNull Uni<BusinessCalendarView> writeBusinessCalendar(@NonNull String code,
            @NonNull WriteBusinessCalendar input, Integer expectedRevision, String idempotencyKey) {
        return service.write(caller.get(), code, input, Optional.ofNullable(expectedRevision), idempotencyKey)
                .map(Outcome::view);
    }
}
