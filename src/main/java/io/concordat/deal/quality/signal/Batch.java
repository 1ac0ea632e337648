package io.concordat.deal.quality.signal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.concordat.deal.life.DealStatus;
import io.concordat.deal.quality.Looked;

/**
 * Registrations to which something happened.
 *
 * @param submitted those that were submitted and did not end before approval
 * @param ended those that were submitted and did
 * @param lost those that ended without a sale, before or after approval
 */
record Batch(List<Looked> submitted, List<Looked> ended, List<Looked> lost) {

    static Batch of(List<Looked> all) {
        List<Looked> sent = all.stream().filter(each -> each.deal().submittedAt() != null)
                .filter(each -> each.deal().status() != DealStatus.DRAFT).toList();
        return new Batch(sent.stream().filter(each -> !endedBeforeApproval(each.deal().status())).toList(),
                sent.stream().filter(each -> endedBeforeApproval(each.deal().status())).toList(),
                sent.stream().filter(each -> endedWithoutSale(each.deal().status())).toList());
    }

    boolean isEmpty() {
        return submitted.isEmpty() && ended.isEmpty();
    }

    UUID[] submittedIds() {
        return submitted.stream().map(each -> each.deal().id()).toArray(UUID[]::new);
    }

    /** @return each partner with the newest of its submissions in this batch */
    Map<UUID, Looked> newestOfPartners() {
        Map<UUID, Looked> newest = new LinkedHashMap<>();
        submitted.forEach(each -> newest.merge(each.deal().partnerId(), each,
                (one, other) -> one.deal().submittedAt().isAfter(other.deal().submittedAt()) ? one : other));
        return newest;
    }

    /** @return the first day of the window of so many days, counted from the epoch, that the day lies in */
    static String period(LocalDate day, int windowDays) {
        return LocalDate.ofEpochDay(Math.floorDiv(day.toEpochDay(), windowDays) * windowDays).toString();
    }

    static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static boolean endedBeforeApproval(DealStatus status) {
        return status == DealStatus.WITHDRAWN || status == DealStatus.REJECTED || status == DealStatus.DUPLICATE;
    }

    private static boolean endedWithoutSale(DealStatus status) {
        return status == DealStatus.WITHDRAWN || status == DealStatus.LOST || status == DealStatus.REVOKED;
    }
}
