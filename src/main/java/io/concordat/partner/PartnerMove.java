package io.concordat.partner;

import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

import io.concordat.platform.error.DomainException;
import io.concordat.platform.error.Kind;
import io.concordat.platform.work.Event;

/** The moves of a partner's status: the one place that says which are allowed. TERMINATED is final. */
enum PartnerMove {
    SUSPEND(PartnerStatus.SUSPENDED, PartnerEvents.PartnerSuspended::new, PartnerStatus.ACTIVE), REACTIVATE(
            PartnerStatus.ACTIVE, PartnerEvents.PartnerReactivated::new, PartnerStatus.SUSPENDED), TERMINATE(
                    PartnerStatus.TERMINATED, PartnerEvents.PartnerTerminated::new, PartnerStatus.ACTIVE,
                    PartnerStatus.SUSPENDED);

    private final PartnerStatus to;
    private final Function<UUID, Event> event;
    private final Set<PartnerStatus> from;

    PartnerMove(PartnerStatus to, Function<UUID, Event> event, PartnerStatus... from) {
        this.to = to;
        this.event = event;
        this.from = Set.of(from);
    }

    /**
     * @return the status after the move
     * @throws DomainException CONFLICT {@code partner-state} when the status does not allow the move
     */
    PartnerStatus after(PartnerStatus status) {
        if (!from.contains(status)) {
            throw DomainException.of(Kind.CONFLICT, "partner-state", "The partner is " + status
                    + "; that does not allow to " + name().toLowerCase(Locale.ROOT) + " it.");
        }
        return to;
    }

    Event event(UUID partnerId) {
        return event.apply(partnerId);
    }

    /** @return the use case's name, such as {@code suspend-partner} */
    String action() {
        return name().toLowerCase(Locale.ROOT) + "-partner";
    }
}
