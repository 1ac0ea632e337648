package io.concordat.deal;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import io.concordat.core.matching.Verdict;
import io.concordat.deal.life.DealStatus;

/** Which registrations a list shall have; {@code null} does not filter. */
public record DealFilter(DealStatus status, Verdict verdict, UUID partnerId, UUID programId, UUID customerId,
        String externalReference) {

    /** SQL conditions and their values, numbered from a first parameter on. */
    record Conditions(String sql, List<Object> values) {
    }

    /** @return the conditions that are asked for and no others, so that an index can serve each combination */
    Conditions conditions(int firstParameter) {
        StringBuilder sql = new StringBuilder();
        List<Object> values = new ArrayList<>();
        add(sql, values, firstParameter, "status", status == null ? null : status.name());
        add(sql, values, firstParameter, "verdict", verdict == null ? null : verdict.name());
        add(sql, values, firstParameter, "partner_id", partnerId);
        add(sql, values, firstParameter, "program_id", programId);
        add(sql, values, firstParameter, "customer_id", customerId);
        add(sql, values, firstParameter, "external_reference", externalReference);
        return new Conditions(sql.toString(), values);
    }

    private static void add(StringBuilder sql, List<Object> values, int first, String column, Object value) {
        if (value != null) {
            sql.append(" and d.").append(column).append(" = $").append(first + values.size());
            values.add(value);
        }
    }
}
