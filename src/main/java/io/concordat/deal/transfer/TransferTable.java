package io.concordat.deal.transfer;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;

import io.concordat.platform.work.SqlUnit;

/** The SQL of transfers: they are added and read, never changed. */
final class TransferTable {

    private static final String INSERT = """
            insert into deal_transfer (vendor_id, id, registration_no, from_partner_id, from_partner_user_id, to_partner_id,
                   to_partner_user_id, reason, transferred_by, transferred_at, registration_revision)
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)""";
    private static final String OF = """
            select t.id, d.id, t.from_partner_id, t.from_partner_user_id, t.to_partner_id, t.to_partner_user_id, t.reason,
                   t.transferred_by, t.transferred_at, t.registration_revision
              from deal_registration d
             cross join lateral (select * from deal_transfer h
                                  where h.vendor_id = $1 and h.registration_no = d.no
                                  order by h.id desc limit 200) t
             where d.vendor_id = $1 and d.id = any($2)
             order by t.id""";

    private TransferTable() {
    }

    static Uni<Void> insert(SqlUnit unit, long registrationNo, TransferView transfer) {
        return unit.update(INSERT, unit.vendorId(), transfer.id(), registrationNo, transfer.fromPartnerId(),
                transfer.fromPartnerUserId(), transfer.toPartnerId(), transfer.toPartnerUserId(), transfer.reason(),
                transfer.transferredBy(), transfer.transferredAt().atOffset(ZoneOffset.UTC),
                transfer.registrationRevision()).replaceWithVoid();
    }

    /** @return the transfers of the registrations, oldest first; one statement */
    static Uni<List<TransferView>> of(SqlUnit unit, List<UUID> registrationIds) {
        return unit.query(OF, unit.vendorId(), registrationIds.toArray(UUID[]::new)).map(rows -> {
            List<TransferView> found = new ArrayList<>(rows.size());
            for (Row row : rows) {
                found.add(new TransferView(row.getUUID(0), row.getUUID(1), row.getUUID(2), row.getUUID(3),
                        row.getUUID(4), row.getUUID(5), row.getString(6), row.getString(7),
                        row.getOffsetDateTime(8).toInstant(), row.getInteger(9)));
            }
            return found;
        });
    }
}
