package io.concordat.catalog.offer;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import io.concordat.catalog.offer.terms.EarningColumn;
import io.concordat.platform.error.DomainException;
import io.concordat.platform.error.Kind;
import io.concordat.platform.work.Unit;

/** A version of an offer as it is written: while it is a draft. Its life is moved on by {@link OfferLifeService}. */
@Entity
@Table(name = "offer_version")
@IdClass(OfferVersionKey.class)
class OfferVersion {

    @Id
    @Column(name = "vendor_id")
    private int vendorId;
    @Id
    @Column(name = "offer_id")
    private UUID offerId;
    @Id
    private int version;
    @Enumerated(EnumType.STRING)
    @Column(columnDefinition = "text")
    private OfferVersionStatus status;
    @Column(columnDefinition = "text")
    private String title;
    @Column(columnDefinition = "text")
    private String description;
    @Column(columnDefinition = "text")
    private String objective;
    @Column(name = "valid_from")
    private LocalDate validFrom;
    @Column(name = "valid_to")
    private LocalDate validTo;
    @Column(columnDefinition = "text[]")
    private String[] segments;
    @Column(name = "product_families", columnDefinition = "text[]")
    private String[] productFamilies;
    @Column(columnDefinition = "text")
    private String terms;
    @Column(columnDefinition = "text")
    private String earning;
    @Column(columnDefinition = "text")
    private String rationale;
    @Column(name = "created_at", updatable = false)
    private Instant createdAt;
    @Column(name = "created_by", updatable = false, columnDefinition = "text")
    private String createdBy;
    @Column(columnDefinition = "text[]")
    private String[] writers;
    @Column(name = "acknowledgement_required")
    private boolean acknowledgementRequired;
    @Column(name = "submitted_at", insertable = false, updatable = false)
    private Instant submittedAt;
    @Column(name = "submitted_by", insertable = false, updatable = false, columnDefinition = "text")
    private String submittedBy;
    @Column(name = "rejected_at", insertable = false, updatable = false)
    private Instant rejectedAt;
    @Column(name = "rejected_by", insertable = false, updatable = false, columnDefinition = "text")
    private String rejectedBy;
    @Column(name = "rejection_reason", insertable = false, updatable = false, columnDefinition = "text")
    private String rejectionReason;
    @Version
    private int revision = 1;

    OfferVersion() {
    }

    static OfferVersion draft(Unit unit, UUID offerId, int version, WriteOfferVersion content) {
        OfferVersion draft = new OfferVersion();
        draft.vendorId = unit.vendorId();
        draft.offerId = offerId;
        draft.version = version;
        draft.status = OfferVersionStatus.DRAFT;
        draft.createdAt = unit.now();
        draft.createdBy = unit.by().subject();
        draft.writers = new String[0];
        draft.write(content, unit.by().subject());
        return draft;
    }

    /** Replaces the content; to be called on a draft alone. */
    void write(WriteOfferVersion content, String writer) {
        requireDraft();
        title = content.title();
        description = content.description();
        objective = content.objective();
        validFrom = content.validFrom();
        validTo = content.validTo();
        segments = codes(content.segments());
        productFamilies = codes(content.productFamilies());
        terms = content.terms();
        earning = EarningColumn.write(content.completedEarning());
        rationale = content.rationale();
        acknowledgementRequired = Boolean.TRUE.equals(content.acknowledgementRequired());
        writers = Stream.concat(Arrays.stream(writers), Stream.of(writer)).distinct().toArray(String[]::new);
    }

    /** @throws DomainException CONFLICT {@code offer-version-fixed} */
    void requireDraft() {
        if (status != OfferVersionStatus.DRAFT) {
            throw DomainException.of(Kind.CONFLICT, "offer-version-fixed",
                    "A version that was submitted for approval never changes; draft the next one.");
        }
    }

    int revision() {
        return revision;
    }

    OfferVersionView view() {
        return new OfferVersionView(offerId, version, status, title, description, objective, validFrom, validTo,
                List.of(segments), List.of(productFamilies), terms, EarningColumn.read(earning), rationale,
                acknowledgementRequired, createdAt,
                createdBy, List.of(writers), new OfferVersionLife(submittedAt, submittedBy, rejectedAt, rejectedBy,
                        rejectionReason, null, null, null, null, null, null, null, null, null),
                revision);
    }

    private static String[] codes(List<String> given) {
        return given == null ? new String[0] : given.stream().distinct().toArray(String[]::new);
    }
}
