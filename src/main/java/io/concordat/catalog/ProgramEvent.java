package io.concordat.catalog;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import io.quarkus.runtime.annotations.RegisterForReflection;

import io.concordat.core.matching.IdentityLevel;
import io.concordat.platform.work.Event;

/** Something that happened to a program. */
@RegisterForReflection
sealed interface ProgramEvent extends Event {

    UUID programId();

    @Override
    default String subjectKind() {
        return "program";
    }

    @Override
    default UUID subjectId() {
        return programId();
    }

    /** A program was created. */
    record ProgramCreated(UUID programId, String code, LocalDate startsOn, LocalDate endsOn) implements ProgramEvent {
    }

    /** A program's description or days changed. */
    record ProgramChanged(UUID programId, LocalDate startsOn, LocalDate endsOn, int revision) implements ProgramEvent {
    }

    /** A program is over for good. */
    record ProgramClosed(UUID programId) implements ProgramEvent {
    }

    /** A version of the registration policy came into force. */
    record RegistrationPolicyCreated(UUID programId, int version, boolean approveClear, int protectionDays,
            ProtectionStart protectionStart, IdentityLevel identityLevel, List<String> requiredFields,
            int dailyCheckQuota, int materialChangeTolerancePercent) implements ProgramEvent {

        static RegistrationPolicyCreated of(RegistrationPolicyView policy) {
            return new RegistrationPolicyCreated(policy.programId(), policy.version(), policy.approveClear(),
                    policy.protectionDays(), policy.protectionStart(), policy.identityLevel(),
                    policy.requiredFields(), policy.dailyCheckQuota(), policy.materialChangeTolerancePercent());
        }
    }
}
