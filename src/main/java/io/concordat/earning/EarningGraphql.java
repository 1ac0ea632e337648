package io.concordat.earning;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import io.smallrye.mutiny.Uni;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;

import io.concordat.earning.entry.EarningStatus;
import io.concordat.earning.entry.TraceStep;
import io.concordat.partner.PartnerDirectory;
import io.concordat.partner.PartnerView;
import io.concordat.platform.graphql.Connection;
import io.concordat.platform.graphql.Connections;
import io.concordat.platform.security.CurrentCaller;
import io.concordat.platform.web.PageRequest;
import io.concordat.platform.work.Outcome;
import io.concordat.platform.work.UnitOfWork;

/** The GraphQL door of earnings. */
@GraphQLApi
public class EarningGraphql {

    private final EarningService service;
    private final PartnerDirectory partners;
    private final UnitOfWork work;
    private final CurrentCaller caller;

    EarningGraphql(EarningService service, PartnerDirectory partners, UnitOfWork work, CurrentCaller caller) {
        this.service = service;
        this.partners = partners;
        this.work = work;
        this.caller = caller;
    }

    @Query
    @Description("An earning.")
    public @NonNull Uni<EarningView> earning(@NonNull @Id UUID id) {
        return service.require(caller.get(), id);
    }

    @Query
    @Description("Earnings, newest first; a partner finds its own.")
    public @NonNull Uni<Connection<EarningView>> earnings(@Id UUID partnerId, String offer, String fact,
            EarningStatus status, @Description("First day of their facts.") LocalDate from,
            @Description("Last day of their facts.") LocalDate to, Integer first, String after) {
        PageRequest request = Connections.request(first, after);
        return service.list(caller.get(), new EarningFilter(partnerId, offer, fact, status, from, to), request)
                .map(page -> Connections.of(page, request, earning -> earning.id().toString()));
    }

    @Query
    @Description("Earned against settled of a partner, per offer and currency.")
    public @NonNull Uni<List<@NonNull EarningPositionView>> earningPositions(@NonNull @Id UUID partnerId) {
        return service.positions(caller.get(), partnerId);
    }

    @Name("trace")
    @Description("Every step of its last calculation.")
    public @NonNull Uni<List<List<@NonNull TraceStep>>> traceOfEarning(@Source List<EarningView> earnings) {
        return entries(earnings, true).map(all -> all.stream()
                .map(entries -> entries.isEmpty() ? List.<TraceStep>of() : entries.get(0).trace()).toList());
    }

    @Name("entries")
    @Description("Its entries, the first one first.")
    public @NonNull Uni<List<List<@NonNull EntryView>>> entriesOfEarning(@Source List<EarningView> earnings) {
        return entries(earnings, false);
    }

    @Name("partner")
    @Description("Who earns.")
    public @NonNull Uni<List<PartnerView>> partnerOfEarning(@Source List<EarningView> earnings) {
        List<UUID> ids = earnings.stream().map(EarningView::partnerId).distinct().toList();
        return work.read(caller.get(), unit -> partners.views(unit, ids)).map(found -> {
            Map<UUID, PartnerView> byId = found.stream()
                    .collect(Collectors.toMap(PartnerView::id, Function.identity()));
            return earnings.stream().map(earning -> byId.get(earning.partnerId())).toList();
        });
    }

    @Mutation
    @Description("Asks the budgets again for what they had refused of an earning.")
    public @NonNull Uni<EarningView> releaseEarningBudget(@NonNull @Id UUID id, Integer expectedRevision,
            String idempotencyKey) {
        return service.release(caller.get(), id, Optional.ofNullable(expectedRevision), idempotencyKey)
                .map(Outcome::view);
    }

    private Uni<List<List<EntryView>>> entries(List<EarningView> earnings, boolean lastOnly) {
        return service.entries(caller.get(), earnings.stream().map(EarningView::id).toList(), lastOnly).map(all -> {
            Map<UUID, List<EntryView>> byEarning = new HashMap<>();
            all.forEach(entry -> byEarning.computeIfAbsent(entry.earningId(), id -> new ArrayList<>()).add(entry));
            return earnings.stream().map(earning -> byEarning.getOrDefault(earning.id(), List.of())).toList();
        });
    }
}
