package io.concordat.deal;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;

import io.concordat.catalog.RegistrationPolicies;
import io.concordat.catalog.RegistrationPolicyView;
import io.concordat.core.matching.CustomerIdentity;
import io.concordat.deal.Intake.Prepared;
import io.concordat.deal.matching.CustomerMatching;
import io.concordat.deal.matching.DealMatcher.Decision;
import io.concordat.deal.matching.Described;
import io.concordat.deal.matching.Normalizers;
import io.concordat.deal.matching.Probe;
import io.concordat.partner.PartnerDirectory;
import io.concordat.partner.PartnerStanding;
import io.concordat.partner.PartnerStatus;
import io.concordat.platform.error.DomainException;
import io.concordat.platform.error.FieldError;
import io.concordat.platform.error.Kind;
import io.concordat.platform.reference.FamilyScope;
import io.concordat.platform.reference.KnownCodes;
import io.concordat.platform.reference.ReferenceKind;
import io.concordat.platform.work.SqlUnit;

/**
 * What registering and checking have in common: may this partner register this, under which policy, and what does its
 * customer match. A fixed number of statements, whatever the input.
 */
@ApplicationScoped
class Matching {

    private final PartnerDirectory partners;
    private final RegistrationPolicies policies;
    private final ExtraFields extra;
    private final Normalizers normalizers;
    private final CustomerMatching customers;

    Matching(PartnerDirectory partners, RegistrationPolicies policies, ExtraFields extra,
            Normalizers normalizers, CustomerMatching customers) {
        this.partners = partners;
        this.policies = policies;
        this.extra = extra;
        this.normalizers = normalizers;
        this.customers = customers;
    }

    /** The partner and the policy that a registration stands under. */
    record Standing(PartnerStanding partner, RegistrationPolicyView policy, Set<String> familyScope) {
    }

    /** A registration compared with all that came before it. */
    record Compared(Prepared intake, Standing standing, Described customer, Decision decision) {
    }

    /**
     * @param registrationId the registration when it is stored already, so that it does not match itself; else
     *            {@code null}
     * @param lock whether to hold the customer's keys until the transaction ends, which makes the answer binding
     * @return the decision; fails as INVALID, NOT_FOUND or CONFLICT when the partner may not register this
     */
    Uni<Compared> compare(SqlUnit unit, Prepared intake, UUID registrationId, boolean lock) {
        return standing(unit, intake).chain(standing -> {
            Described customer = normalizers.describe(unit.vendorId(), withoutOwnDomains(intake, standing.partner()));
            return customers.decide(unit, probe(unit, intake, standing, registrationId), customer, lock)
                    .map(decision -> new Compared(intake, standing, customer, decision));
        });
    }

    private static Probe probe(SqlUnit unit, Prepared intake, Standing standing, UUID registrationId) {
        List<UUID> distinct = intake.input().distinctFrom();
        int months = standing.policy().rules().conflict().vendorEngagedMonths();
        return new Probe(registrationId, intake.partnerId(), intake.families(), standing.familyScope(),
                intake.input().opportunityType(), distinct == null ? Set.of() : Set.copyOf(distinct),
                standing.policy().identityLevel(),
                unit.today().minusMonths(months).atStartOfDay(unit.by().vendor().zone()).toInstant());
    }

    private Uni<Standing> standing(SqlUnit unit, Prepared intake) {
        return partners.find(unit, intake.partnerId()).map(Matching::active)
                .chain(partner -> policies.ofPartner(unit, partner.id(), unit.today())
                        .map(inForce -> policy(inForce, intake.input().programId()))
                        .invoke(policy -> refuse(RequiredFields.faults(policy.requiredFields(), intake.input())))
                        .invoke(policy -> refuse(extra.faults(policy.rules().form().extraFields(),
                                intake.input().extraFields())))
                        .invoke(policy -> refuse(DealLimits.faults(policy.rules().limits(), intake, unit.today())))
                        .chain(policy -> familyScope(unit, intake)
                                .map(scope -> new Standing(partner, policy, scope))));
    }

    private static PartnerStanding active(Optional<PartnerStanding> found) {
        PartnerStanding partner = found.orElseThrow(() -> DomainException.notFound("partner"));
        if (partner.status() != PartnerStatus.ACTIVE) {
            throw DomainException.of(Kind.CONFLICT, "partner-not-active",
                    "The partner is " + partner.status().name().toLowerCase(Locale.ROOT)
                            + " and cannot register deals.");
        }
        return partner;
    }

    private static RegistrationPolicyView policy(List<RegistrationPolicyView> inForce, UUID programId) {
        if (inForce.isEmpty()) {
            throw DomainException.of(Kind.CONFLICT, "partner-not-enrolled",
                    "The partner is enrolled in no active program; enroll it first.");
        }
        if (programId == null && inForce.size() > 1) {
            throw DomainException.invalid("programId", "program-required",
                    "The partner is enrolled in several programs; say which one.");
        }
        return inForce.stream().filter(policy -> programId == null || policy.programId().equals(programId)).findFirst()
                .orElseThrow(() -> DomainException.invalid("programId", "unknown-program",
                        "The partner is not enrolled in an active program of this id."));
    }

    /** Checks the codes of families and products, and finds the families above. */
    private static Uni<Set<String>> familyScope(SqlUnit unit, Prepared intake) {
        var products = intake.input().products();
        KnownCodes codes = new KnownCodes();
        for (int i = 0; i < products.size(); i++) {
            codes.ask("products[" + i + "].product", ReferenceKind.PRODUCT, products.get(i).product());
        }
        return codes.faults(unit).chain(faults -> FamilyScope.of(unit, intake.families()).map(scope -> {
            List<FieldError> all = new java.util.ArrayList<>(faults);
            for (int i = 0; i < products.size(); i++) {
                if (!scope.known().contains(products.get(i).family())) {
                    all.add(new FieldError("products[" + i + "].family", "unknown-code",
                            "There is no active product family of this code."));
                }
            }
            refuse(all);
            return scope.all();
        }));
    }

    private static void refuse(List<FieldError> faults) {
        if (!faults.isEmpty()) {
            throw DomainException.invalid(faults);
        }
    }

    /** A partner that gives its own website or mail address says nothing about the customer. */
    private static CustomerIdentity withoutOwnDomains(Prepared intake, PartnerStanding partner) {
        CustomerIdentity raw = intake.identity();
        Set<String> own = new TreeSet<>(partner.webDomains());
        if (own.isEmpty()) {
            return raw;
        }
        String website = raw.websiteUrl() != null && own.stream().anyMatch(domain -> names(raw.websiteUrl(), domain))
                ? null
                : raw.websiteUrl();
        List<String> emails = raw.emails().stream()
                .filter(email -> own.stream().noneMatch(domain -> names(email, domain))).toList();
        return new CustomerIdentity(raw.legalName(), website, emails, raw.phone(), raw.street(), raw.city(),
                raw.region(), raw.postalCode(), raw.country(), raw.duns(), raw.lei(), raw.vatId(), raw.nationalId(),
                raw.crmAccountId());
    }

    private static boolean names(String address, String domain) {
        String host = address.toLowerCase(Locale.ROOT).replaceFirst("^https?://", "").replaceFirst("^.*@", "")
                .replaceFirst("[/?#:].*$", "");
        return host.equals(domain) || host.endsWith("." + domain);
    }
}
