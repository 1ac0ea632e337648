package io.concordat.deal.pipeline;

import java.time.LocalDate;

import io.concordat.platform.error.DomainException;
import io.concordat.platform.error.Kind;

/** The last day of something that holds from day to day. */
final class Endings {

    private Endings() {
    }

    /**
     * @param present its last day so far, or {@code null}
     * @return the day on which it ends; fails as INVALID when it lies before the first, as CONFLICT when it is no earlier
     *         end
     */
    static LocalDate lastDay(LocalDate today, EndHolding input, LocalDate startsOn, LocalDate present) {
        LocalDate last = input.endsOn() == null ? today : input.endsOn();
        PipelineCheck.ordered(startsOn, last);
        if (present != null && !last.isBefore(present)) {
            throw DomainException.of(Kind.CONFLICT, "holding-ended", "It ends on " + present + " already.");
        }
        return last;
    }
}
