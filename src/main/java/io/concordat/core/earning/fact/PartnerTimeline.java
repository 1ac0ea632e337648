package io.concordat.core.earning.fact;

import java.time.LocalDate;
import java.util.List;

/**
 * What a partner was on every day. A late fact is judged by the partner of its own day, not by today's.
 *
 * @param partner     the partner
 * @param attributes  tier, type, region and segments by days, not overlapping
 * @param enrollments programs by days
 */
public record PartnerTimeline(String partner, List<AttributePeriod> attributes, List<EnrollmentPeriod> enrollments) {

    public PartnerTimeline {
        attributes = List.copyOf(attributes);
        enrollments = List.copyOf(enrollments);
    }

    /** @return the attributes of that day; {@link PartnerAttributes#UNKNOWN} when none are recorded for it */
    public PartnerAttributes on(LocalDate day) {
        for (AttributePeriod period : attributes) {
            if (period.holdsOn(day)) {
                return period.attributes();
            }
        }
        return PartnerAttributes.UNKNOWN;
    }

    /** @return whether the partner took part in the program on that day */
    public boolean isEnrolled(String program, LocalDate day) {
        for (EnrollmentPeriod period : enrollments) {
            if (period.program().equals(program) && period.holdsOn(day)) {
                return true;
            }
        }
        return false;
    }
}
