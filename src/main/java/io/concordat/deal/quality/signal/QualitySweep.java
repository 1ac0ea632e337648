package io.concordat.deal.quality.signal;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;

import io.concordat.deal.quality.Descriptions;
import io.concordat.deal.quality.Looked;
import io.concordat.deal.quality.QualityService;
import io.concordat.deal.quality.signal.SignalEvents.AnomalyRaised;
import io.concordat.deal.quality.signal.SignalEvents.AnomalyResolved;
import io.concordat.platform.security.VendorDirectory;
import io.concordat.platform.work.DueWork;
import io.concordat.platform.work.DueWorkHandler;
import io.concordat.platform.work.SqlUnit;

/**
 * Looks at what happened to a vendor's registrations since the last look, a batch in one transaction: keeps scores, raises
 * signals, resolves those whose registration ended. It reads the outbox, so registering pays nothing for it, and never
 * skips an event that was committed late. Every vendor is created with this work, and each piece asks for the next one.
 */
@ApplicationScoped
class QualitySweep implements DueWorkHandler {

    /** The named rule that resolves signals about a registration that ended before approval. */
    static final String REGISTRATION_ENDED = "rule:registration-ended";

    private static final String SINCE = """
            with since as (
              select coalesce(c.written_by, '0'::xid8) as written_by, coalesce(c.event_id, $3) as event_id
                from (select) one left join quality_cursor c on c.vendor_id = $1)
            select e.written_by::text, e.id, e.subject_kind, e.subject_id
              from since, outbox_event e
             where e.vendor_id = $1 and (e.written_by, e.id) > (since.written_by, since.event_id)
               and e.written_by < pg_snapshot_xmin(pg_current_snapshot())
             order by e.written_by, e.id limit $2""";
    /** The newest registrations of the customers of opportunities, to which something happened. */
    private static final String OF_OPPORTUNITIES = """
            select distinct d.id
              from crm_opportunity o
              join customer_record c on c.vendor_id = o.vendor_id and c.no = o.record_no
             cross join lateral (
               select r.id from deal_registration r
                where r.vendor_id = o.vendor_id and r.customer_id = c.customer_id order by r.id desc limit 20) d
             where o.vendor_id = $1 and o.id = any($2) limit 1000""";
    private static final String MOVE_ON = """
            insert into quality_cursor (vendor_id, written_by, event_id) values ($1, $2::text::xid8, $3)
            on conflict (vendor_id) do update set written_by = excluded.written_by, event_id = excluded.event_id""";

    private final QualitySettings settings;
    private final Descriptions descriptions;
    private final QualityService scores;
    private final List<Detector> detectors;

    QualitySweep(QualitySettings settings, Descriptions descriptions, QualityService scores,
            @Any Instance<Detector> detectors) {
        this.settings = settings;
        this.descriptions = descriptions;
        this.scores = scores;
        this.detectors = detectors.stream().toList();
    }

    @Override
    public String kind() {
        return VendorDirectory.QUALITY_KIND;
    }

    @Override
    public Uni<Void> handle(SqlUnit unit, UUID subjectId) {
        return unit.query(SINCE, unit.vendorId(), settings.batch(), new UUID(0, 0)).chain(rows -> {
            Set<UUID> ids = new LinkedHashSet<>();
            Set<UUID> opportunities = new LinkedHashSet<>();
            Row last = null;
            for (Row row : rows) {
                last = row;
                if (row.getString(2).equals("deal-registration")) {
                    ids.add(row.getUUID(3));
                } else if (row.getString(2).equals("crm-opportunity")) {
                    opportunities.add(row.getUUID(3));
                }
            }
            Row end = last;
            var wait = rows.size() < settings.batch() ? settings.period() : settings.pause();
            return ofOpportunities(unit, opportunities).invoke(ids::addAll).chain(() -> look(unit, ids))
                    .chain(() -> end == null
                            ? Uni.createFrom().voidItem()
                            : unit.update(MOVE_ON, unit.vendorId(), end.getString(0), end.getUUID(1)).replaceWithVoid())
                    .chain(() -> DueWork.schedule(unit, kind(), subjectId, unit.now().plus(wait)));
        });
    }

    private static Uni<List<UUID>> ofOpportunities(SqlUnit unit, Set<UUID> opportunities) {
        if (opportunities.isEmpty()) {
            return Uni.createFrom().item(List.of());
        }
        return unit.query(OF_OPPORTUNITIES, unit.vendorId(), opportunities.toArray(UUID[]::new)).map(rows -> {
            List<UUID> ids = new ArrayList<>(rows.size());
            rows.forEach(row -> ids.add(row.getUUID(0)));
            return ids;
        });
    }

    private Uni<Void> look(SqlUnit unit, Set<UUID> ids) {
        if (ids.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return descriptions.of(unit, List.copyOf(ids)).chain(found -> {
            List<Looked> all = ids.stream().filter(found::containsKey).map(found::get).toList();
            Batch batch = Batch.of(all);
            return batch.isEmpty() ? Uni.createFrom().voidItem() : look(unit, batch);
        });
    }

    private Uni<Void> look(SqlUnit unit, Batch batch) {
        return scores.keep(unit, batch.submitted()).chain(() -> AnomalyRuleTable.all(unit))
                .chain(rules -> Multi.createFrom().iterable(detectors).onItem()
                        .transformToUniAndConcatenate(detector -> detector.find(unit, batch, rules)).collect().asList()
                        .chain(found -> raise(unit, found.stream().flatMap(List::stream).toList()))
                        .chain(() -> resolve(unit, batch, rules)));
    }

    private static Uni<Void> raise(SqlUnit unit, List<Finding> found) {
        if (found.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        Map<List<Object>, Finding> once = new LinkedHashMap<>();
        found.forEach(finding -> once.merge(
                List.of(finding.kind(), finding.subjectKind(), finding.subject(), finding.period()), finding,
                (one, other) -> other.measured() > one.measured() ? other : one));
        return SignalTable.raise(unit, new ArrayList<>(once.values())).invoke(rows -> rows.forEach(row -> unit
                .announce(new AnomalyRaised(row.getUUID(0), AnomalyKind.valueOf(row.getString(1)), row.getUUID(2),
                        row.getUUID(3), row.getInteger(4), row.getInteger(5)))))
                .replaceWithVoid();
    }

    private static Uni<Void> resolve(SqlUnit unit, Batch batch, AnomalyRules rules) {
        List<AnomalyKind> kinds = EnumSet.allOf(AnomalyKind.class).stream()
                .filter(kind -> rules.of(kind).resolveWhenEnded()).toList();
        if (batch.ended().isEmpty() || kinds.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return SignalTable.resolveEnded(unit, batch.ended().stream().map(each -> each.deal().id()).toList(), kinds,
                REGISTRATION_ENDED, "The registration ended before it was approved.")
                .invoke(rows -> rows.forEach(row -> unit.announce(new AnomalyResolved(row.getUUID(0),
                        AnomalyKind.valueOf(row.getString(1)), SignalStatus.RESOLVED_BY_RULE, REGISTRATION_ENDED))))
                .replaceWithVoid();
    }
}
