package io.concordat.catalog.offer;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import io.concordat.platform.work.Unit;

/** An offer as it is administered; what it says is in its versions. */
@Entity
@Table(name = "offer")
@IdClass(OfferKey.class)
class Offer {

    @Id
    @Column(name = "vendor_id")
    private int vendorId;
    @Id
    private UUID id;
    @Column(name = "program_id", updatable = false)
    private UUID programId;
    @Column(updatable = false, columnDefinition = "text")
    private String code;
    @Column(columnDefinition = "text")
    private String name;
    @Column(name = "created_at", updatable = false)
    private Instant createdAt;
    @Version
    private int revision = 1;

    Offer() {
    }

    static Offer create(Unit unit, CreateOffer input) {
        Offer offer = new Offer();
        offer.vendorId = unit.vendorId();
        offer.id = unit.newId();
        offer.programId = input.programId();
        offer.code = input.code();
        offer.name = input.name();
        offer.createdAt = unit.now();
        return offer;
    }

    UUID programId() {
        return programId;
    }

    OfferView view() {
        return new OfferView(id, programId, code, name, createdAt, revision);
    }
}
