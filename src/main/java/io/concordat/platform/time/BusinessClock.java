package io.concordat.platform.time;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.arc.DefaultBean;

/**
 * The one source of business time. SQL never asks its own clock, so that a vendor's time can be moved as a whole (in a
 * sandbox, in a test) without any rule noticing.
 */
@ApplicationScoped
@DefaultBean
public class BusinessClock {

    /**
     * @param vendorId the vendor whose time it is
     * @return the instant, in the microseconds that the database keeps
     */
    public Instant now(int vendorId) {
        return system();
    }

    /** @return the time of the system, which no vendor moves; jobs are due by it */
    public Instant system() {
        return Instant.now().truncatedTo(ChronoUnit.MICROS);
    }

    /**
     * @param business an instant of the vendor's time
     * @return the instant of the system's time at which the vendor's clock will show it
     */
    public Instant systemTime(int vendorId, Instant business) {
        return business;
    }
}
