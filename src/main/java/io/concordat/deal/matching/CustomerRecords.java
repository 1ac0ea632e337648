package io.concordat.deal.matching;

import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;

import io.concordat.core.matching.IdentityLevel;
import io.concordat.deal.intake.Customer;
import io.concordat.platform.work.SqlUnit;

/**
 * Keeps the descriptions of customers that come from elsewhere than registrations. Each is resolved while its keys are
 * held, so that two descriptions of one new customer at the same moment give one customer. Such a description belongs to
 * no program; what counts as one customer is therefore the company in its country.
 */
@ApplicationScoped
public class CustomerRecords {

    private static final IdentityLevel LEVEL = IdentityLevel.COMPANY_PER_COUNTRY;

    private final Normalizers normalizers;
    private final CustomerMatching matching;

    CustomerRecords(Normalizers normalizers, CustomerMatching matching) {
        this.normalizers = normalizers;
        this.matching = matching;
    }

    /**
     * A description and whose it is.
     *
     * @param recordNo internal number of the description
     */
    public record Place(long recordNo, UUID customerId) {
    }

    /** Stores a new description, of a known customer or of a new one. */
    public Uni<Place> add(SqlUnit unit, RecordSource source, Customer customer) {
        Described described = describe(unit, customer);
        return matching.same(unit, described, LEVEL).chain(same -> {
            UUID customerId = same.isEmpty() ? unit.newId() : same.get(0);
            return RecordTable.insert(unit, source, customer, described, customerId, same.isEmpty())
                    .map(no -> new Place(no, customerId));
        });
    }

    /**
     * Replaces a description. It stays with its customer while it is like it, or when a person put it there; else it goes
     * to the customer that it is like now, or becomes one of its own.
     */
    public Uni<Place> change(SqlUnit unit, long recordNo, Customer customer) {
        Described described = describe(unit, customer);
        return matching.same(unit, described, LEVEL)
                .chain(same -> RecordTable.lock(unit, recordNo)
                        .chain(held -> move(unit, held, customer, described, same)));
    }

    private static Uni<Place> move(SqlUnit unit, Row held, Customer customer, Described described, List<UUID> same) {
        long no = held.getLong(0);
        UUID present = held.getUUID(1);
        boolean placed = held.getUUID(2) != null;
        boolean alone = held.getBoolean(3);
        if (placed || same.contains(present)) {
            return RecordTable.replace(unit, no, customer, described, present, false)
                    .replaceWith(new Place(no, present));
        }
        if (!same.isEmpty()) {
            return RecordTable.replace(unit, no, customer, described, same.get(0), false)
                    .replaceWith(new Place(no, same.get(0)));
        }
        if (alone) {
            return RecordTable.replace(unit, no, customer, described, present, false)
                    .chain(() -> RecordTable.rename(unit, present, customer)).replaceWith(new Place(no, present));
        }
        UUID own = unit.newId();
        return RecordTable.replace(unit, no, customer, described, own, true).replaceWith(new Place(no, own));
    }

    private Described describe(SqlUnit unit, Customer customer) {
        return normalizers.describe(unit.vendorId(), CustomerIdentities.of(customer, List.of()));
    }
}
