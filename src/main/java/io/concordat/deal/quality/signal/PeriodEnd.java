package io.concordat.deal.quality.signal;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;

import io.concordat.deal.quality.Looked;
import io.concordat.platform.work.SqlUnit;

/**
 * Channel stuffing: registrations or value piled up in the last days of a fiscal quarter, and piles that then came to
 * nothing. By number, and by value in the vendor's currency; of each partner's newest 5,000.
 */
@ApplicationScoped
class PeriodEnd implements Detector {

    private static final String QUARTERS = """
            select q.partner_id, q.first_day, count(*), count(*) filter (where r.submitted_at >= q.tail),
                   coalesce(sum(r.value_minor) filter (where r.currency = $7), 0),
                   coalesce(sum(r.value_minor) filter (where r.currency = $7 and r.submitted_at >= q.tail), 0),
                   count(*) filter (where r.submitted_at >= q.tail and r.status in ('WITHDRAWN', 'LOST', 'REVOKED'))
              from unnest($2::uuid[], $3::date[], $4::timestamptz[], $5::timestamptz[], $6::timestamptz[])
                   q(partner_id, first_day, starts, tail, ends)
             cross join lateral (
               select d.submitted_at, d.value_minor, d.currency, d.status from deal_registration d
                where d.vendor_id = $1 and d.partner_id = q.partner_id order by d.id desc limit 5000) r
             where r.submitted_at >= q.starts and r.submitted_at < q.ends
             group by q.partner_id, q.first_day""";

    private record Asked(UUID partnerId, FiscalQuarter quarter) {
    }

    /** @param share of the quarter in percent, by number or value, whichever is greater */
    private record Pile(UUID partnerId, LocalDate quarter, int all, int tail, int share, int reversed) {
    }

    @Override
    public Uni<List<Finding>> find(SqlUnit unit, Batch batch, AnomalyRules rules) {
        AnomalyRule pileUp = rules.of(AnomalyKind.PERIOD_END_PILE_UP);
        AnomalyRule reversal = rules.of(AnomalyKind.PERIOD_END_REVERSAL);
        Set<Asked> asked = new LinkedHashSet<>();
        note(unit, batch.submitted().stream(), pileUp, asked);
        Set<Asked> fallen = new LinkedHashSet<>();
        note(unit, batch.lost().stream(), reversal, fallen);
        return piles(unit, asked, pileUp.windowDays()).chain(grown -> piles(unit, fallen, reversal.windowDays())
                .map(gone -> {
                    List<Finding> findings = new ArrayList<>();
                    grown.forEach(pile -> grown(pile, pileUp, findings));
                    gone.forEach(pile -> gone(pile, pileUp, reversal, findings));
                    return findings;
                }));
    }

    private static void note(SqlUnit unit, Stream<Looked> deals, AnomalyRule rule, Set<Asked> asked) {
        if (rule.active()) {
            deals.forEach(each -> {
                FiscalQuarter quarter = FiscalQuarter.of(each.said().on(), unit.by().vendor().fiscalYearStart());
                if (quarter.hasInItsLast(rule.windowDays(), each.said().on())) {
                    asked.add(new Asked(each.deal().partnerId(), quarter));
                }
            });
        }
    }

    private static Uni<List<Pile>> piles(SqlUnit unit, Set<Asked> asked, int windowDays) {
        if (asked.isEmpty()) {
            return Uni.createFrom().item(List.of());
        }
        ZoneId zone = unit.by().vendor().zone();
        List<Asked> of = List.copyOf(asked);
        return unit.query(QUARTERS, unit.vendorId(), of.stream().map(Asked::partnerId).toArray(UUID[]::new),
                of.stream().map(each -> each.quarter().firstDay()).toArray(LocalDate[]::new),
                midnights(of.stream().map(each -> each.quarter().firstDay()), zone),
                midnights(of.stream().map(each -> each.quarter().firstOfLast(windowDays)), zone),
                midnights(of.stream().map(each -> each.quarter().lastDay().plusDays(1)), zone),
                unit.by().vendor().currency()).map(rows -> {
                    List<Pile> piles = new ArrayList<>(rows.size());
                    rows.forEach(row -> piles.add(pile(row)));
                    return piles;
                });
    }

    private static Pile pile(Row row) {
        int all = row.getLong(2).intValue();
        int tail = row.getLong(3).intValue();
        int byNumber = 100 * tail / all;
        var value = row.getBigDecimal(4);
        int byValue = value.signum() == 0
                ? 0
                : row.getBigDecimal(5).movePointRight(2).divideToIntegralValue(value).intValue();
        return new Pile(row.getUUID(0), row.getLocalDate(1), all, tail, Math.max(byNumber, byValue),
                row.getLong(6).intValue());
    }

    private static boolean isPile(Pile pile, AnomalyRule rule, AnomalyRule pileUp) {
        return pile.tail() >= rule.threshold() && pile.share() >= pileUp.percent();
    }

    private static void grown(Pile pile, AnomalyRule pileUp, List<Finding> findings) {
        if (isPile(pile, pileUp, pileUp)) {
            findings.add(finding(pileUp, pile, pile.share(),
                    pile.tail() + " of " + pile.all() + " registrations of the fiscal quarter from " + pile.quarter()
                            + " came in its last " + pileUp.windowDays() + " days: " + pile.share()
                            + " % by number or value."));
        }
    }

    private static void gone(Pile pile, AnomalyRule pileUp, AnomalyRule reversal, List<Finding> findings) {
        int share = pile.tail() == 0 ? 0 : 100 * pile.reversed() / pile.tail();
        if (isPile(pile, reversal, pileUp) && share >= reversal.percent()) {
            findings.add(finding(reversal, pile, share,
                    "Of " + pile.tail() + " registrations piled up in the last " + reversal.windowDays()
                            + " days of the fiscal quarter from " + pile.quarter() + ", " + pile.reversed()
                            + " were withdrawn, lost or revoked since."));
        }
    }

    private static Finding finding(AnomalyRule rule, Pile pile, int measured, String text) {
        return new Finding(rule.kind(), SignalSubject.PARTNER, pile.partnerId().toString(), pile.quarter().toString(),
                pile.partnerId(), null, measured, rule.percent(), List.of(), text);
    }

    private static OffsetDateTime[] midnights(Stream<LocalDate> days, ZoneId zone) {
        return days.map(day -> Batch.utc(day.atStartOfDay(zone).toInstant())).toArray(OffsetDateTime[]::new);
    }
}
