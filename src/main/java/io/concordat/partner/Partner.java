package io.concordat.partner;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/** The aggregate that people administer. */
@Entity
@Table(name = "partner")
@IdClass(PartnerKey.class)
class Partner {

    @Id
    @Column(name = "vendor_id")
    private int vendorId;

    @Id
    private UUID id;

    @Column(columnDefinition = "text")
    private String name;

    @Enumerated(EnumType.STRING)
    @Column(columnDefinition = "text")
    private PartnerType type;

    @Column(columnDefinition = "text")
    private String tier;

    @Column(columnDefinition = "text")
    private String region;

    @Column(columnDefinition = "char(2)")
    private String country;

    @Column(columnDefinition = "text[]")
    private String[] verticals;

    @Column(columnDefinition = "text[]")
    private String[] segments;

    @Column(name = "parent_partner_id")
    private UUID parentPartnerId;

    @Column(name = "external_reference", columnDefinition = "text")
    private String externalReference;

    @Column(name = "web_domains", columnDefinition = "text[]")
    private String[] webDomains;

    @Enumerated(EnumType.STRING)
    @Column(columnDefinition = "text")
    private PartnerStatus status;

    @Column(name = "status_reason", columnDefinition = "text")
    private String statusReason;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    /** A new entity carries 1, and that is what is stored first. */
    @Version
    private int revision = 1;

    protected Partner() {
    }

    Partner(int vendorId, UUID id, Instant createdAt, WritePartner input) {
        this.vendorId = vendorId;
        this.id = id;
        this.createdAt = createdAt;
        this.status = PartnerStatus.ACTIVE;
        replace(input);
    }

    /** Takes over what the input says; the lists change only when their values do. */
    final void replace(WritePartner input) {
        Attributes attributes = input.attributes();
        name = input.name().strip();
        type = attributes.type();
        tier = attributes.tier();
        region = attributes.region();
        country = input.country();
        verticals = input.distinctVerticals().toArray(String[]::new);
        segments = attributes.segments().toArray(String[]::new);
        parentPartnerId = input.parentPartnerId();
        externalReference = input.externalReference();
        webDomains = input.normalWebDomains().toArray(String[]::new);
    }

    void move(PartnerMove move, String reason) {
        status = move.after(status);
        statusReason = reason.strip();
    }

    int revision() {
        return revision;
    }

    UUID parentPartnerId() {
        return parentPartnerId;
    }

    Attributes attributes() {
        return new Attributes(type, tier, region, List.of(segments));
    }

    PartnerView view() {
        return new PartnerView(id, name, type, tier, region, country, List.of(verticals), List.of(segments),
                parentPartnerId, externalReference, List.of(webDomains), status, statusReason, createdAt, revision);
    }
}
