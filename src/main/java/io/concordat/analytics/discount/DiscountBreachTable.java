package io.concordat.analytics.discount;

import java.math.BigDecimal;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;

import io.concordat.analytics.report.Ratio;
import io.concordat.analytics.report.ReportWindow;
import io.concordat.core.money.Currency;
import io.concordat.platform.work.SqlUnit;

/** The SQL of breaches and of what was decided about them. */
final class DiscountBreachTable {

    private static final String BREACHES = """
            select d.id, d.external_id, d.partner_id, d.deal, d.occurred_at, d.currency, d.list::text, d.discount::text, d.depth::text,
                   d.offer_id, d.offer, d.offer_version, d.deepest::text, d.over::text, v.holds, v.decision, v.reason, v.note,
                   v.decided_at, v.decided_by, v.fact_id, v.currency, v.list::text, v.net::text, v.deepest::text, v.revision
              from deals d
            """
            + DiscountedDeals.LAST_REVIEW + " where d.over > 0";
    private static final String ONE_AT_A_TIME = "select pg_advisory_xact_lock(hashtextextended('discount ' || $2, $1))";
    /** The key lets one of two writers have the revision. */
    private static final String DECIDE = """
            insert into discount_review (vendor_id, subject, revision, fact_id, partner_id, currency, list, net, offer_id,
                   offer_version, deepest, decision, reason, note, decided_at, decided_by)
            select $1, d.subject, %s, d.id, d.partner_id, d.currency, d.told_list, d.told_net, d.offer_id, d.offer_version,
                   d.deepest, %s, %s, %s, %s, %s
              from deals d where d.over > 0
            on conflict do nothing""";

    private DiscountBreachTable() {
    }

    /** @return the breaches behind the place, the last that happened first; of any review where it is {@code null} */
    static Uni<List<DiscountBreachView>> list(SqlUnit unit, DiscountQuery query, DiscountReviewStatus review,
            ReportWindow window, BreachPlace after, int limit) {
        DiscountedDeals deals = DiscountedDeals.within(unit, window, query);
        StringBuilder sql = new StringBuilder(deals.sql()).append(BREACHES);
        if (review == DiscountReviewStatus.OPEN) {
            sql.append(" and v.holds is not true");
        } else if (review != null) {
            sql.append(" and v.holds and v.decision = ").append(deals.with(review.name()));
        }
        if (after != null) {
            sql.append(" and (d.occurred_at, d.id) < (").append(deals.with(after.occurredAt())).append(", ")
                    .append(deals.with(after.factId())).append(')');
        }
        sql.append(" order by d.occurred_at desc, d.id desc limit ").append(deals.with(limit));
        return unit.query(sql.toString(), deals.values()).map(DiscountBreachTable::breaches);
    }

    /** @param partnerId whose it must be; anybody's when {@code null} */
    static Uni<Optional<DiscountBreachView>> find(SqlUnit unit, UUID factId, UUID partnerId) {
        DiscountedDeals deals = DiscountedDeals.ofFact(unit, factId, partnerId);
        return unit.query(deals.sql() + BREACHES, deals.values()).map(rows -> breaches(rows).stream().findFirst());
    }

    /** Who decides about a breach waits for whoever decides about it. */
    static Uni<Void> oneAtATime(SqlUnit unit, UUID factId) {
        return unit.query(ONE_AT_A_TIME, (long) unit.vendorId(), factId.toString()).replaceWithVoid();
    }

    /** @return whether the decision was stored; not when the breach is gone or the revision is somebody else's */
    static Uni<Boolean> decide(SqlUnit unit, UUID factId, ReviewDiscountBreach input, int revision) {
        DiscountedDeals deals = DiscountedDeals.ofFact(unit, factId, null);
        String decide = DECIDE.formatted(deals.with(revision) + "::integer",
                deals.with(input.decision().name()) + "::text",
                deals.with(input.reason() == null ? null : input.reason().name()) + "::text",
                deals.with(input.note()) + "::text", deals.with(unit.now().atOffset(ZoneOffset.UTC)) + "::timestamptz",
                deals.with(unit.by().subject()) + "::text");
        return unit.update(deals.sql() + decide, deals.values()).map(rows -> rows == 1);
    }

    private static List<DiscountBreachView> breaches(RowSet<Row> rows) {
        List<DiscountBreachView> breaches = new ArrayList<>(rows.size());
        rows.forEach(row -> breaches.add(breach(row)));
        return breaches;
    }

    private static DiscountBreachView breach(Row row) {
        Currency currency = Currency.of(row.getString(5));
        BigDecimal depth = number(row, 8);
        BigDecimal limit = number(row, 12);
        DiscountReviewView review = review(row);
        return new DiscountBreachView(row.getUUID(0), row.getString(1), row.getUUID(2), row.getString(3),
                row.getOffsetDateTime(4).toInstant(), Ratio.money(number(row, 6), currency),
                Ratio.money(number(row, 7), currency), Ratio.written(depth), row.getUUID(9), row.getString(10),
                row.getInteger(11), Ratio.written(limit), Ratio.written(depth.subtract(limit)),
                Ratio.money(number(row, 13), currency), review.status() != DiscountReviewStatus.OPEN, review);
    }

    private static DiscountReviewView review(Row row) {
        if (row.getString(15) == null) {
            return DiscountReviewView.NONE;
        }
        boolean holds = row.getBoolean(14);
        Currency currency = Currency.of(row.getString(21));
        BigDecimal list = number(row, 22);
        BigDecimal net = number(row, 23);
        DiscountDecisionView decision = new DiscountDecisionView(DiscountDecision.valueOf(row.getString(15)),
                row.getString(16) == null ? null : DiscountExcuse.valueOf(row.getString(16)), row.getString(17),
                row.getOffsetDateTime(18).toInstant(), row.getString(19), row.getUUID(20), Ratio.money(list, currency),
                Ratio.money(net, currency), Ratio.percent(list.subtract(net), list),
                Ratio.written(number(row, 24)));
        return new DiscountReviewView(holds ? decision.decision().status() : DiscountReviewStatus.OPEN, !holds,
                decision, row.getInteger(25));
    }

    private static BigDecimal number(Row row, int column) {
        return new BigDecimal(row.getString(column));
    }
}
