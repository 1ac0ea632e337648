package io.concordat.platform.work;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;

import io.concordat.platform.security.VendorDirectory;

/**
 * Deletes a vendor's idempotency records once they are old: their bodies may hold personal data. Every vendor is created
 * with a first piece of this work, and each piece asks for the next one.
 */
@ApplicationScoped
class IdempotencyRetention implements DueWorkHandler {

    private static final Duration LEAST = Duration.ofHours(24);
    private static final Duration PERIOD = Duration.ofHours(1);
    private static final int AT_ONCE = 5_000;
    private static final String DELETE = """
            delete from idempotency_record where vendor_id = $1 and (caller, key) in (
              select caller, key from idempotency_record where vendor_id = $1 and recorded_at < $2
               order by recorded_at limit $3)""";

    private final Duration retention;

    IdempotencyRetention(IdempotencySettings settings) {
        this.retention = settings.retention();
        if (retention.compareTo(LEAST) < 0) {
            throw new IllegalStateException("concordat.idempotency.retention must be " + LEAST + " or more");
        }
    }

    @Override
    public String kind() {
        return VendorDirectory.CARE_KIND;
    }

    @Override
    public Uni<Void> handle(SqlUnit unit, UUID subjectId) {
        Instant oldest = unit.now().minus(retention);
        return unit.update(DELETE, unit.vendorId(), oldest.atOffset(ZoneOffset.UTC), AT_ONCE).chain(
                deleted -> DueWork.schedule(unit, VendorDirectory.CARE_KIND, VendorDirectory.CARE_SUBJECT,
                        deleted == AT_ONCE ? unit.now() : unit.now().plus(PERIOD)));
    }
}
