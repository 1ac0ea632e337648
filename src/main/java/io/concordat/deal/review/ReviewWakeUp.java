package io.concordat.deal.review;

import java.time.Duration;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;

import io.concordat.platform.work.DueWork;
import io.concordat.platform.work.DueWorkHandler;
import io.concordat.platform.work.SqlUnit;

/**
 * Wakes the timers of a registration when something of them is due: they are counted anew by the calendars of now, and
 * do what is due. Whoever moves the registration at the same moment goes first, since it waits for nothing here.
 */
@ApplicationScoped
class ReviewWakeUp implements DueWorkHandler {

    private static final Duration A_MOMENT = Duration.ofSeconds(1);

    private final ReviewTimers timers;

    ReviewWakeUp(ReviewTimers timers) {
        this.timers = timers;
    }

    @Override
    public String kind() {
        return ReviewTimers.KIND;
    }

    @Override
    public Uni<Void> handle(SqlUnit unit, UUID registrationId) {
        return ReviewTable.holdFree(unit, registrationId).chain(found -> {
            if (found.isEmpty()) {
                return laterIfBusy(unit, registrationId);
            }
            Review review = found.get();
            return review.state() != ReviewState.OPEN
                    ? Uni.createFrom().voidItem()
                    : timers.look(unit, review).chain(after -> after.equals(review)
                            ? Uni.createFrom().voidItem()
                            : ReviewTable.update(unit, after.changed()));
        });
    }

    private static Uni<Void> laterIfBusy(SqlUnit unit, UUID registrationId) {
        return ReviewTable.exists(unit, registrationId).chain(busy -> busy
                ? DueWork.schedule(unit, ReviewTimers.KIND, registrationId, unit.now().plus(A_MOMENT))
                : Uni.createFrom().voidItem());
    }
}
