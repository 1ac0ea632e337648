package io.concordat.catalog.offer;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

import io.smallrye.mutiny.Uni;

import io.concordat.platform.work.SqlUnit;

/** The SQL that moves versions on in their life; each for a caller who holds the version and asked {@link OfferMove}. */
final class OfferLifeTable {

    private static final String MOVE = "update offer_version set revision = revision + 1, status = $4, ";
    private static final String WHERE = " where vendor_id = $1 and offer_id = $2 and version = $3";
    private static final String SUBMIT = MOVE + "submitted_at = $5, submitted_by = $6" + WHERE;
    private static final String REJECT = MOVE + "rejected_at = $5, rejected_by = $6, rejection_reason = $7" + WHERE;
    private static final String APPROVE = MOVE + "published_at = $5, published_by = $6, notice_ends_at = $7" + WHERE;
    private static final String ACTIVATE = MOVE + "activated_at = $5" + WHERE;
    private static final String SUNSET = MOVE
            + "sunset_at = $5, sunset_by = $6, sunset_reason = $7, last_day = $8" + WHERE;
    private static final String RETIRE = MOVE + "retired_at = $5" + WHERE;

    private OfferLifeTable() {
    }

    static Uni<Void> submit(SqlUnit unit, OfferVersionView version) {
        return move(unit, SUBMIT, OfferMove.SUBMIT, version, unit.by().subject());
    }

    static Uni<Void> reject(SqlUnit unit, OfferVersionView version, String reason) {
        return move(unit, REJECT, OfferMove.REJECT, version, unit.by().subject(), reason);
    }

    static Uni<Void> approve(SqlUnit unit, OfferVersionView version, Instant noticeEndsAt) {
        return move(unit, APPROVE, OfferMove.APPROVE, version, unit.by().subject(), utc(noticeEndsAt));
    }

    static Uni<Void> activate(SqlUnit unit, OfferVersionView version) {
        return move(unit, ACTIVATE, OfferMove.ACTIVATE, version);
    }

    static Uni<Void> sunset(SqlUnit unit, OfferVersionView version, LocalDate lastDay, String reason) {
        return move(unit, SUNSET, OfferMove.SUNSET, version, unit.by().subject(), reason, lastDay);
    }

    static Uni<Void> retire(SqlUnit unit, OfferVersionView version) {
        return move(unit, RETIRE, OfferMove.RETIRE, version);
    }

    private static Uni<Void> move(SqlUnit unit, String sql, OfferMove move, OfferVersionView version,
            Object... further) {
        Object[] values = new Object[5 + further.length];
        values[0] = unit.vendorId();
        values[1] = version.offerId();
        values[2] = version.version();
        values[3] = move.from(version.status()).name();
        values[4] = utc(unit.now());
        System.arraycopy(further, 0, values, 5, further.length);
        return unit.update(sql, values).replaceWithVoid();
    }

    private static OffsetDateTime utc(Instant time) {
        return time.atOffset(ZoneOffset.UTC);
    }
}
