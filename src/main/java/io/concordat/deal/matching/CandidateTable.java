package io.concordat.deal.matching;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;

import io.concordat.core.matching.MatchKey;
import io.concordat.platform.work.SqlUnit;

/** Looks candidates up by their keys, in one round trip. */
final class CandidateTable {

    /** A key that more records hold says nothing about a customer and is left out. */
    static final int MOST_HOLDERS = 200;
    static final int MOST_CANDIDATES = 60;
    /** A domain, phone or address that so many customers share is generic. */
    static final int GENERIC_FROM = 10;
    private static final String FIND = "select * from find_customer_candidates($1, $2, $3, $4, $5, $6, $7)";

    private CandidateTable() {
    }

    /**
     * @param lock whether to take the locks of the keys first; without them the answer may already be out of date
     * @return at most 60 records that share a key
     */
    static Uni<Candidates> find(SqlUnit unit, List<MatchKey> keys, boolean lock) {
        Long[] hashes = new Long[keys.size()];
        String[] kinds = new String[keys.size()];
        for (int i = 0; i < hashes.length; i++) {
            hashes[i] = keys.get(i).hash();
            kinds[i] = String.valueOf(keys.get(i).kind());
        }
        return unit.query(FIND, unit.vendorId(), hashes, kinds, lock, MOST_HOLDERS, MOST_CANDIDATES, GENERIC_FROM)
                .map(rows -> {
                    List<Candidate> candidates = new ArrayList<>(rows.size());
                    Set<Long> generic = Set.of();
                    for (Row row : rows) {
                        candidates.add(new Candidate(row.getLong(0), row.getUUID(1),
                                FingerprintColumns.read(row.getShort(2), row.getArrayOfStrings(3))));
                        if (candidates.size() == 1 && row.getArrayOfLongs(4) != null) {
                            generic = Set.of(row.getArrayOfLongs(4));
                        }
                    }
                    return new Candidates(candidates, generic);
                });
    }
}
