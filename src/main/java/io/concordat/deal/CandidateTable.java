package io.concordat.deal;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;

import io.concordat.core.matching.MatchKey;
import io.concordat.deal.intake.OpportunityType;
import io.concordat.deal.life.DealStatus;
import io.concordat.platform.work.SqlUnit;

/** Looks candidates up by their keys, in one round trip. */
final class CandidateTable {

    /** A key that more registrations hold says nothing about a customer and is left out. */
    private static final int MOST_HOLDERS = 200;
    private static final int MOST_CANDIDATES = 60;
    private static final String FIND = "select * from find_deal_candidates($1, $2, $3, $4, $5)";

    private CandidateTable() {
    }

    /**
     * @param lock whether to take the locks of the keys first; without them the answer may already be out of date
     * @return at most 60 registrations that share a key, most shared and rarest keys first
     */
    static Uni<List<Candidate>> find(SqlUnit unit, List<MatchKey> keys, boolean lock) {
        return unit.query(FIND, unit.vendorId(), keys.stream().map(MatchKey::hash).toArray(Long[]::new), lock,
                MOST_HOLDERS, MOST_CANDIDATES).map(rows -> {
                    List<Candidate> candidates = new ArrayList<>(rows.size());
                    for (Row row : rows) {
                        candidates.add(candidate(row));
                    }
                    return candidates;
                });
    }

    private static Candidate candidate(Row row) {
        OffsetDateTime protectionEndsAt = row.getOffsetDateTime(8);
        return new Candidate(row.getLong(0), row.getUUID(1), row.getUUID(2), DealStatus.valueOf(row.getString(3)),
                OpportunityType.valueOf(row.getString(4)), Set.of(row.getArrayOfStrings(5)),
                Set.of(row.getArrayOfStrings(6)), row.getUUID(7),
                protectionEndsAt == null ? null : protectionEndsAt.toInstant(),
                FingerprintColumns.read(row.getShort(9), row.getArrayOfStrings(10)));
    }
}
