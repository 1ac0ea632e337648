package io.concordat.integration;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;

import io.concordat.core.money.Currency;
import io.concordat.platform.error.DomainException;
import io.concordat.platform.error.FieldError;
import io.concordat.platform.error.Kind;
import io.concordat.platform.security.Caller;
import io.concordat.platform.security.Role;
import io.concordat.platform.security.Vendor;
import io.concordat.platform.security.VendorDirectory;
import io.concordat.platform.time.BusinessClock;

/** Creates a vendor and its first clients, on behalf of whoever operates the installation. */
@ApplicationScoped
public class VendorBootstrap {

    private static final String KEY_FORM = "[a-z][a-z0-9-]{1,30}";
    private static final int INSTALLATION = 0;

    private final VendorDirectory vendors;
    private final ClientDirectory clients;
    private final ApiClientService service;
    private final ClientSecrets secrets;
    private final BusinessClock clock;

    VendorBootstrap(VendorDirectory vendors, ClientDirectory clients, ApiClientService service, ClientSecrets secrets,
            BusinessClock clock) {
        this.vendors = vendors;
        this.clients = clients;
        this.service = service;
        this.secrets = secrets;
        this.clock = clock;
    }

    /**
     * Settings of a new vendor.
     *
     * @param key public name in tokens: 2 to 31 lower-case letters, digits and hyphens, a letter first
     * @param name company name
     * @param timeZone IANA name of the zone of its business days, such as {@code Europe/Berlin}
     * @param currency default currency, ISO 4217
     * @param fiscalYearStart month in which its fiscal year starts, 1 to 12
     */
    public record NewVendor(String key, String name, String timeZone, String currency, int fiscalYearStart) {
    }

    /**
     * What is there after a bootstrap.
     *
     * @param vendor the vendor, with the settings of its creation
     * @param vendorCreated whether this call created it
     * @param clientId id of its first client
     * @param secret that client's secret when this call created it, else empty
     */
    public record Bootstrapped(Vendor vendor, boolean vendorCreated, String clientId, Optional<String> secret) {

        /** @return the settings that the vendor has, which are those of its creation */
        public NewVendor settings() {
            return new NewVendor(vendor.key(), vendor.name(), vendor.zone().getId(), vendor.currency(),
                    vendor.fiscalYearStart());
        }

        @Override
        public String toString() {
            return "Bootstrapped[" + vendor.key() + ", " + clientId + "]";
        }
    }

    /**
     * Creates the vendor unless it is there, and its first {@code program-admin} client {@code <key>-admin} unless that
     * is there. May be run again after a failure: it does what is still to be done.
     *
     * @return what is there now; fails as INVALID for a wrong setting, as CONFLICT when another vendor has the client's id
     */
    public Uni<Bootstrapped> create(NewVendor input) {
        ZoneId zone = check(input);
        String clientId = input.key() + "-admin";
        String secret = secrets.generate();
        return vendors.find(input.key()).chain(before -> vendors
                .create(input.key(), input.name(), zone, input.currency(), input.fiscalYearStart(),
                        clock.now(INSTALLATION))
                .chain(vendor -> ensureClient(vendor, clientId, "First administrator",
                        List.of(Role.PROGRAM_ADMIN.token()), null, secret)
                        .map(created -> new Bootstrapped(vendor, before.isEmpty(), clientId,
                                created ? Optional.of(secret) : Optional.empty()))));
    }

    /**
     * Creates a client with a given secret unless the vendor has one of that id; for the demo story and for tests.
     *
     * @param roles names of roles as in tokens
     * @param partnerId partner of a partner-side client, else {@code null}
     * @return whether this call created it; fails as CONFLICT when another vendor has a client of that id
     */
    public Uni<Boolean> ensureClient(Vendor vendor, String clientId, String name, List<String> roles, UUID partnerId,
            String secret) {
        Caller by = Caller.service(vendor, "bootstrap");
        return clients.owner(clientId).chain(owner -> {
            if (owner.isPresent()) {
                return owned(owner.get(), vendor, clientId);
            }
            return service.createForService(by, new CreateApiClient(clientId, name, roles, partnerId), secret)
                    .replaceWith(true).onFailure(VendorBootstrap::isTaken)
                    .recoverWithUni(() -> clients.owner(clientId)
                            .chain(winner -> owned(winner.orElseThrow(), vendor, clientId)));
        });
    }

    private static Uni<Boolean> owned(Vendor owner, Vendor wanted, String clientId) {
        if (owner.id() == wanted.id()) {
            return Uni.createFrom().item(false);
        }
        return Uni.createFrom().failure(DomainException.of(Kind.CONFLICT, "client-id-taken",
                "The client id " + clientId + " belongs to another vendor; choose another key for this one."));
    }

    private static boolean isTaken(Throwable failure) {
        return failure instanceof DomainException refusal && refusal.code().equals("client-id-taken");
    }

    private static ZoneId check(NewVendor input) {
        List<FieldError> faults = new ArrayList<>();
        if (!input.key().matches(KEY_FORM)) {
            faults.add(new FieldError("key", "key-malformed",
                    "A vendor's key has 2 to 31 lower-case letters, digits and hyphens, a letter first."));
        }
        if (input.name().isBlank()) {
            faults.add(new FieldError("name", "required", "The name is not blank."));
        }
        if (Currency.find(input.currency()).isEmpty()) {
            faults.add(new FieldError("currency", "currency-unknown", "Not an active ISO 4217 currency."));
        }
        if (input.fiscalYearStart() < 1 || input.fiscalYearStart() > 12) {
            faults.add(new FieldError("fiscalYearStart", "out-of-range", "A fiscal year starts with month 1 to 12."));
        }
        Optional<ZoneId> zone = zone(input.timeZone());
        if (zone.isEmpty()) {
            faults.add(new FieldError("timeZone", "time-zone-unknown",
                    "Not a time zone by its IANA name, such as Europe/Berlin."));
        }
        if (!faults.isEmpty()) {
            throw DomainException.invalid(faults);
        }
        return zone.orElseThrow();
    }

    private static Optional<ZoneId> zone(String name) {
        return ZoneId.getAvailableZoneIds().contains(name) ? Optional.of(ZoneId.of(name)) : Optional.empty();
    }
}
