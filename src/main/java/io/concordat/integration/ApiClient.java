package io.concordat.integration;

import java.io.Serializable;
import java.time.Duration;
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

import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

import io.concordat.platform.error.DomainException;
import io.concordat.platform.error.Kind;

/** A program that may fetch access tokens. Of its secrets only hashes are kept, each with the hint that finds it. */
@Entity
@Table(name = "api_client")
@IdClass(ApiClient.Key.class)
class ApiClient {

    static final String KIND = "api-client";

    record Key(int vendorId, UUID id) implements Serializable {
    }

    @Id
    @Column(name = "vendor_id")
    int vendorId;
    @Id
    UUID id;
    @Column(name = "client_id", columnDefinition = "text", updatable = false)
    String clientId;
    @Column(columnDefinition = "text")
    String name;
    @JdbcTypeCode(SqlTypes.ARRAY)
    @Column(columnDefinition = "text[]")
    String[] roles;
    @Column(name = "partner_id", updatable = false)
    UUID partnerId;
    @Column(name = "secret_hint", columnDefinition = "text")
    String secretHint;
    @Column(name = "secret_hash", columnDefinition = "text")
    String secretHash;
    @Column(name = "previous_secret_hint", columnDefinition = "text")
    String previousSecretHint;
    @Column(name = "previous_secret_hash", columnDefinition = "text")
    String previousSecretHash;
    @Column(name = "previous_valid_until")
    Instant previousValidUntil;
    @Enumerated(EnumType.STRING)
    @Column(columnDefinition = "text")
    ApiClientStatus status;
    @Column(name = "created_at", updatable = false)
    Instant createdAt;
    @Version
    int revision;

    /** For Hibernate. */
    ApiClient() {
    }

    ApiClient(int vendorId, UUID id, String clientId, CreateApiClient input, HashedSecret secret, Instant createdAt) {
        this.vendorId = vendorId;
        this.id = id;
        this.clientId = clientId;
        this.name = input.name().strip();
        this.roles = input.roles().stream().distinct().toArray(String[]::new);
        this.partnerId = input.partnerId();
        this.secretHint = secret.hint();
        this.secretHash = secret.hash();
        this.status = ApiClientStatus.ACTIVE;
        this.createdAt = createdAt;
        this.revision = 1;
    }

    /** Puts a new secret in the place of the old one, which goes on working for the overlap. */
    void rotate(HashedSecret secret, Instant now, int overlapMinutes) {
        requireActive();
        boolean overlaps = overlapMinutes > 0;
        previousSecretHint = overlaps ? secretHint : null;
        previousSecretHash = overlaps ? secretHash : null;
        previousValidUntil = overlaps ? now.plus(Duration.ofMinutes(overlapMinutes)) : null;
        secretHint = secret.hint();
        secretHash = secret.hash();
    }

    /** Ends the client for good. */
    void revoke() {
        requireActive();
        status = ApiClientStatus.REVOKED;
        previousSecretHint = null;
        previousSecretHash = null;
        previousValidUntil = null;
    }

    ApiClientView view() {
        return new ApiClientView(id, clientId, name, List.of(roles), partnerId, status, previousValidUntil, createdAt,
                revision);
    }

    private void requireActive() {
        if (status == ApiClientStatus.REVOKED) {
            throw DomainException.of(Kind.CONFLICT, "api-client-revoked",
                    "The client is revoked for good; create a new one.");
        }
    }
}
