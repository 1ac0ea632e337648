package io.concordat.deal.quality;

import java.time.Duration;
import java.time.Instant;

import io.quarkus.arc.Arc;

import io.concordat.platform.security.VendorDirectory;
import io.concordat.platform.work.DueWorkRunner;
import io.concordat.support.Sql;

/** Lets the background look at everything that happened to a vendor's registrations up to now. */
public final class Sweep {

    private static final String BEHIND = """
            select count(*) from outbox_event e
             where e.subject_kind = 'deal-registration' and not exists (
               select from quality_cursor c where (e.written_by, e.id) <= (c.written_by, c.event_id))""";

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private Sweep() {
    }

    public static void all(int vendorId) {
        // Events are read when no transaction that is still open could write an earlier one; any other work may have one open.
        Instant last = Instant.now().plus(PATIENCE);
        while (Sql.count(vendorId, BEHIND) > 0 && Instant.now().isBefore(last)) {
            Sql.asNobody("update due_work set due_at = now() - interval '1 day' where vendor_id = $1 and kind = $2",
                    vendorId, VendorDirectory.QUALITY_KIND);
            Arc.container().instance(DueWorkRunner.class).get().run().await().indefinitely();
        }
        if (Sql.count(vendorId, BEHIND) > 0) {
            throw new IllegalStateException("The look at the registrations does not come to its end");
        }
    }
}
