package io.concordat.earning.replay;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import io.quarkus.runtime.annotations.RegisterForReflection;

import io.concordat.earning.simulation.TriedVersion;
import io.concordat.platform.work.Event;

/**
 * Somebody looked at what a period would have earned.
 *
 * @param partners how many partners were named; 0 for all
 * @param programId the program whose offers were told, or {@code null} for all
 */
@RegisterForReflection
record EarningsReplayed(UUID replayId, LocalDate from, LocalDate until, int partners, UUID programId,
        List<TriedVersion> versions) implements Event {

    @Override
    public String subjectKind() {
        return "earning-replay";
    }

    @Override
    public UUID subjectId() {
        return replayId;
    }
}
