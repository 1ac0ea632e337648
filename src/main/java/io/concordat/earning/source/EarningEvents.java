package io.concordat.earning.source;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;

import io.concordat.earning.due.DuePartners;
import io.concordat.platform.security.VendorDirectory;
import io.concordat.platform.work.DueWork;
import io.concordat.platform.work.DueWorkHandler;
import io.concordat.platform.work.SqlUnit;

/**
 * Reads what happened in the rooms below since the last look, a batch in one transaction, and never skips an event that was
 * committed late. Every vendor is created with this work, and each piece asks for the next one.
 */
@ApplicationScoped
class EarningEvents implements DueWorkHandler {

    /** What decides money about one partner; each names the partner. */
    private static final Set<String> OF_PARTNER = Set.of("partner-changed", "partner-enrolled", "enrollment-ended");
    /** What may decide anybody's money. */
    private static final Set<String> OF_ALL = Set.of("exchange-rate-loaded", "offer-version-activated",
            "offer-version-sunset", "offer-version-retired");

    private final EventSettings settings;
    private final DealSource deals;
    private final EvaluationRound rounds;
    private final DuePartners due;

    EarningEvents(EventSettings settings, DealSource deals, EvaluationRound rounds, DuePartners due) {
        this.settings = settings;
        this.deals = deals;
        this.rounds = rounds;
        this.due = due;
    }

    @Override
    public String kind() {
        return VendorDirectory.EARNING_KIND;
    }

    @Override
    public Uni<Void> handle(SqlUnit unit, UUID subjectId) {
        return EventTable.since(unit, settings.batch(), kinds()).chain(events -> read(unit, events)
                .chain(() -> due.recall(unit)).chain(() -> DueWork.schedule(unit, kind(), subjectId, unit.now()
                        .plus(events.size() < settings.batch() ? settings.period() : settings.pause()))));
    }

    private Uni<Void> read(SqlUnit unit, List<Happened> events) {
        if (events.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        List<UUID> partners = events.stream().filter(event -> OF_PARTNER.contains(event.kind()))
                .map(event -> UUID.fromString(event.payload().getString("partnerId"))).distinct().toList();
        Set<String> reasons = new HashSet<>();
        events.stream().map(Happened::kind).filter(OF_ALL::contains).forEach(reasons::add);
        return deals.record(unit, events.stream().filter(event -> DealSource.KINDS.contains(event.kind())).toList())
                .chain(() -> due.note(unit, partners, "partner"))
                .chain(() -> reasons.isEmpty()
                        ? Uni.createFrom().voidItem()
                        : rounds.begin(unit, String.join(" ", reasons.stream().sorted().toList())))
                .chain(() -> EventTable.moveOn(unit, events.get(events.size() - 1)));
    }

    private static String[] kinds() {
        List<String> kinds = new ArrayList<>(DealSource.KINDS);
        kinds.addAll(OF_PARTNER);
        return kinds.toArray(String[]::new);
    }
}
