package io.concordat.earning.figure;

import java.math.BigDecimal;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;

import io.concordat.core.earning.formula.Figure;
import io.concordat.platform.work.SqlUnit;

/** The SQL of figures. */
final class FigureTable {

    private static final String COLUMNS = " id, partner_id, offer, figure, period_start, value::text, recorded_at, recorded_by, revision ";
    private static final String LIST = "select" + COLUMNS + """
             from earning_figure
            where vendor_id = $1 and ($2::uuid is null or partner_id = $2) and ($3::text is null or offer = $3)
              and ($4::uuid is null or id < $4)
            order by id desc limit $5""";
    private static final String OF = "select" + COLUMNS
            + "from earning_figure where vendor_id = $1 and partner_id = $2";
    private static final String WRITE = """
            insert into earning_figure as f (vendor_id, partner_id, offer, figure, period_start, id, value, recorded_at,
                   recorded_by, revision)
            values ($1, $2, $3, $4, $5, $6, $7::text::numeric, $8, $9, 1)
            on conflict (vendor_id, partner_id, offer, figure, period_start) do update
               set value = excluded.value, recorded_at = excluded.recorded_at, recorded_by = excluded.recorded_by,
                   revision = f.revision + 1
            returning\s""" + COLUMNS;

    private FigureTable() {
    }

    static Uni<List<PartnerFigureView>> list(SqlUnit unit, UUID partnerId, String offer, UUID after, int limit) {
        return unit.query(LIST, unit.vendorId(), partnerId, offer, after, limit).map(FigureTable::figures);
    }

    static Uni<List<PartnerFigureView>> of(SqlUnit unit, UUID partnerId) {
        return unit.query(OF, unit.vendorId(), partnerId).map(FigureTable::figures);
    }

    static Uni<PartnerFigureView> write(SqlUnit unit, WritePartnerFigure input) {
        return unit.query(WRITE, unit.vendorId(), input.partnerId(), input.offer(), input.figure().name(),
                input.period(), unit.newId(), input.value(), unit.now().atOffset(ZoneOffset.UTC), unit.by().subject())
                .map(rows -> figures(rows).get(0));
    }

    private static List<PartnerFigureView> figures(RowSet<Row> rows) {
        List<PartnerFigureView> figures = new ArrayList<>(rows.size());
        for (Row row : rows) {
            BigDecimal value = new BigDecimal(row.getString(5));
            figures.add(new PartnerFigureView(row.getUUID(0), row.getUUID(1), row.getString(2),
                    Figure.valueOf(row.getString(3)), row.getLocalDate(4),
                    value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString(),
                    row.getOffsetDateTime(6).toInstant(), row.getString(7), row.getInteger(8)));
        }
        return figures;
    }
}
