package io.concordat.earning.figure;

import java.time.LocalDate;
import java.util.UUID;

import io.quarkus.runtime.annotations.RegisterForReflection;

import io.concordat.core.earning.formula.Figure;
import io.concordat.platform.work.Event;

/** A number about a partner was stated. */
@RegisterForReflection
record PartnerFigureWritten(UUID figureId, UUID partnerId, String offer, Figure figure, LocalDate period, String value,
        int revision) implements Event {

    @Override
    public String subjectKind() {
        return "partner-figure";
    }

    @Override
    public UUID subjectId() {
        return figureId;
    }
}
