package io.concordat.platform.work;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import com.github.f4b6a3.uuid.UuidCreator;
import io.smallrye.mutiny.Uni;

import io.concordat.platform.security.Caller;
import io.concordat.platform.time.BusinessClock;
import io.concordat.platform.time.Days;

/** One transaction of one use case, with the vendor set. What is announced is written when it closes. */
public abstract class Unit {

    record Noted(Event event, boolean announced) {
    }

    private final Caller by;
    private final BusinessClock clock;
    private final Instant now;
    private final List<Noted> noted = new ArrayList<>();

    Unit(Caller by, BusinessClock clock) {
        this.by = by;
        this.clock = clock;
        this.now = clock.now(by.vendorId());
    }

    public Caller by() {
        return by;
    }

    public int vendorId() {
        return by.vendorId();
    }

    /** @return the business time of the whole use case */
    public Instant now() {
        return now;
    }

    /** @return the system's time at which the vendor's clock will show this business time */
    Instant systemTime(Instant business) {
        return clock.systemTime(vendorId(), business);
    }

    /** @return today in the vendor's time zone */
    public LocalDate today() {
        return Days.dayOf(now, by.vendor().zone());
    }

    /** @return a new public id (UUIDv7), later than all before it */
    public UUID newId() {
        return UuidCreator.getTimeOrderedEpoch();
    }

    /** Notes a change of state: it goes into the audit trail and into the outbox with this transaction. */
    public void announce(Event event) {
        noted.add(new Noted(event, true));
    }

    /** Notes something for the audit trail alone, such as a look at sensitive data. */
    public void audit(Event event) {
        noted.add(new Noted(event, false));
    }

    List<Noted> noted() {
        return noted;
    }

    /**
     * @param sql a statement with {@code $1}, {@code $2}, …
     * @param values its parameters in the types of the Vert.x client
     * @return the number of rows that changed
     */
    public abstract Uni<Integer> update(String sql, Object... values);

    /** @return the rows, each as its columns in order */
    public abstract Uni<List<Object[]>> select(String sql, Object... values);
}
