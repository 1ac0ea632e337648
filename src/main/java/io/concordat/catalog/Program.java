package io.concordat.catalog;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import io.concordat.platform.error.DomainException;
import io.concordat.platform.error.Kind;
import io.concordat.platform.work.Unit;

/** A program as it is administered. */
@Entity
@Table(name = "program")
@IdClass(ProgramKey.class)
class Program {

    private static final int DEFAULT_NOTICE = 30;

    @Id
    @Column(name = "vendor_id")
    private int vendorId;
    @Id
    private UUID id;
    @Column(updatable = false, columnDefinition = "text")
    private String code;
    @Column(columnDefinition = "text")
    private String name;
    @Column(columnDefinition = "text")
    private String description;
    @Column(name = "starts_on")
    private LocalDate startsOn;
    @Column(name = "ends_on")
    private LocalDate endsOn;
    @Column(name = "offer_notice_days")
    private int offerNoticeDays;
    @Enumerated(EnumType.STRING)
    @Column(columnDefinition = "text")
    private ProgramStatus status;
    @Column(name = "created_at", updatable = false)
    private Instant createdAt;
    @Column(name = "closed_at")
    private Instant closedAt;
    @Version
    private int revision = 1;

    Program() {
    }

    static Program create(Unit unit, CreateProgram input) {
        Program program = new Program();
        program.vendorId = unit.vendorId();
        program.id = unit.newId();
        program.code = input.code();
        program.status = ProgramStatus.ACTIVE;
        program.createdAt = unit.now();
        program.offerNoticeDays = input.offerNoticeDays() == null ? DEFAULT_NOTICE : input.offerNoticeDays();
        program.describe(input.name(), input.description(), input.startsOn() == null ? unit.today() : input.startsOn(),
                input.endsOn());
        return program;
    }

    void change(ChangeProgram input) {
        requireActive();
        offerNoticeDays = input.offerNoticeDays() == null ? offerNoticeDays : input.offerNoticeDays();
        describe(input.name(), input.description(), input.startsOn() == null ? startsOn : input.startsOn(),
                input.endsOn());
    }

    void close(Instant at) {
        requireActive();
        status = ProgramStatus.CLOSED;
        closedAt = at;
    }

    UUID id() {
        return id;
    }

    int revision() {
        return revision;
    }

    ProgramView view() {
        return new ProgramView(id, code, name, description, startsOn, endsOn, offerNoticeDays, status,
                createdAt, closedAt, revision);
    }

    static DomainException closed() {
        return DomainException.of(Kind.CONFLICT, "program-closed",
                "The program is closed; nothing new can be arranged under it.");
    }

    private void requireActive() {
        if (status == ProgramStatus.CLOSED) {
            throw closed();
        }
    }

    private void describe(String toName, String toDescription, LocalDate from, LocalDate to) {
        if (to != null && to.isBefore(from)) {
            throw DomainException.invalid("endsOn", "ends-before-start", "The last day lies before the first.");
        }
        name = toName;
        description = toDescription;
        startsOn = from;
        endsOn = to;
    }
}
