package io.concordat.deal.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;

import io.concordat.platform.web.PageRequest;
import io.concordat.platform.work.SqlUnit;

/** Which of the pipeline a list shall have; {@code null} does not filter. */
record CrmFilter(String source, UUID customerId, OpportunityState state, UUID partnerId) {

    /**
     * @param select selects the vendor's rows, joined with their records as {@code r}
     * @param table alias of the table in it
     * @return the rows that are asked for, newest first
     */
    Uni<RowSet<Row>> query(SqlUnit unit, String select, String table, PageRequest page) {
        StringBuilder sql = new StringBuilder(select);
        List<Object> values = new ArrayList<>(List.of(unit.vendorId()));
        add(sql, values, table + ".source =", source);
        add(sql, values, "r.customer_id =", customerId);
        add(sql, values, table + ".state =", state == null ? null : state.name());
        add(sql, values, table + ".partner_id =", partnerId);
        add(sql, values, table + ".id <", page.afterId());
        values.add(page.fetch());
        sql.append(" order by ").append(table).append(".id desc limit $").append(values.size());
        return unit.query(sql.toString(), values.toArray());
    }

    private static void add(StringBuilder sql, List<Object> values, String condition, Object value) {
        if (value != null) {
            values.add(value);
            sql.append(" and ").append(condition).append(" $").append(values.size());
        }
    }
}
