package io.concordat.catalog.enrollment;

import java.time.LocalDate;
import java.util.UUID;

import io.quarkus.runtime.annotations.RegisterForReflection;

import io.concordat.platform.work.Event;

/** Something that happened to an enrollment. */
@RegisterForReflection
sealed interface EnrollmentEvent extends Event {

    UUID enrollmentId();

    @Override
    default String subjectKind() {
        return "enrollment";
    }

    @Override
    default UUID subjectId() {
        return enrollmentId();
    }

    /** A partner has a place in a program. */
    record PartnerEnrolled(UUID enrollmentId, UUID programId, UUID partnerId, LocalDate startsOn, LocalDate endsOn)
            implements
                EnrollmentEvent {
    }

    /** An enrollment got an earlier last day. */
    record EnrollmentEnded(UUID enrollmentId, UUID programId, UUID partnerId, LocalDate endsOn)
            implements
                EnrollmentEvent {
    }
}
