package io.concordat.deal.matching;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;

import io.concordat.core.matching.MatchKey;
import io.concordat.platform.work.SqlUnit;

/** Looks candidates up by their keys, in one round trip. */
final class CandidateTable {

    /** Of a key that more records hold only the first are candidates, or none; decision 0020. */
    static final int MOST_HOLDERS = 200;
    static final int MOST_CANDIDATES = 30;
    /** A domain, phone or address that so many customers share is generic. */
    static final int GENERIC_FROM = 10;
    private static final String FIND = "select * from find_customer_candidates($1, $2, $3, $4, $5, $6, $7, $8)";

    private CandidateTable() {
    }

    /**
     * @param keys the keys of each new description
     * @param lock whether to take the locks of the keys first; without them the answer may already be out of date
     * @return for each, in order, at most 30 records that share a key
     */
    static Uni<List<Candidates>> find(SqlUnit unit, List<List<MatchKey>> keys, boolean lock) {
        int all = keys.stream().mapToInt(List::size).sum();
        Integer[] probes = new Integer[all];
        Long[] hashes = new Long[all];
        String[] kinds = new String[all];
        int at = 0;
        for (int probe = 0; probe < keys.size(); probe++) {
            for (MatchKey key : keys.get(probe)) {
                probes[at] = probe;
                hashes[at] = key.hash();
                kinds[at++] = String.valueOf(key.kind());
            }
        }
        return unit.query(FIND, unit.vendorId(), probes, hashes, kinds, lock, MOST_HOLDERS, MOST_CANDIDATES,
                GENERIC_FROM).map(rows -> {
                    List<Candidates> found = new ArrayList<>(keys.size());
                    keys.forEach(each -> found.add(new Candidates(new ArrayList<>(), new HashSet<>())));
                    for (Row row : rows) {
                        Candidates of = found.get(row.getInteger(0));
                        of.items().add(new Candidate(row.getLong(1), row.getUUID(2),
                                FingerprintColumns.read(row.getShort(3), row.getArrayOfStrings(4))));
                        Long[] generic = of.items().size() == 1 ? row.getArrayOfLongs(5) : null;
                        if (generic != null) {
                            of.generic().addAll(List.of(generic));
                        }
                    }
                    return found;
                });
    }
}
