package io.concordat.deal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;

import io.concordat.catalog.RegistrationPolicies;
import io.concordat.catalog.RegistrationPolicyView;
import io.concordat.deal.Intake.Prepared;
import io.concordat.deal.intake.ProductLine;
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

/** May these partners register these deals, and under which policies? At most four statements, however many they are. */
@ApplicationScoped
class Standings {

    private final PartnerDirectory partners;
    private final RegistrationPolicies policies;
    private final ExtraFields extra;

    Standings(PartnerDirectory partners, RegistrationPolicies policies, ExtraFields extra) {
        this.partners = partners;
        this.policies = policies;
        this.extra = extra;
    }

    /**
     * The partner and the policy that a registration stands under.
     *
     * @param familyScope the deal's product families with all families above them
     */
    record Standing(PartnerStanding partner, RegistrationPolicyView policy, Set<String> familyScope) {
    }

    /** The standing, or why there is none: INVALID, NOT_FOUND or CONFLICT. */
    record Answer(Standing standing, DomainException refusal) {

        Standing orThrow() {
            if (refusal != null) {
                throw refusal;
            }
            return standing;
        }
    }

    private record Known(Map<UUID, PartnerStanding> partners, Map<UUID, List<RegistrationPolicyView>> policies,
            Map<String, Set<String>> families, Set<String> products) {
    }

    /** @return an answer for each intake, in order; the statements are sent together and wait for each other only once */
    Uni<List<Answer>> of(SqlUnit unit, List<Prepared> intakes) {
        Set<UUID> partnerIds = intakes.stream().map(Prepared::partnerId).collect(Collectors.toSet());
        Set<String> families = new HashSet<>();
        Set<String> products = new HashSet<>();
        for (Prepared intake : intakes) {
            families.addAll(intake.families());
            intake.input().products().stream().map(ProductLine::product).filter(code -> code != null)
                    .forEach(products::add);
        }
        return Uni.combine().all()
                .unis(partners.findAll(unit, partnerIds), policies.ofPartners(unit, partnerIds, unit.today()),
                        FamilyScope.above(unit, families),
                        KnownCodes.known(unit, ReferenceKind.PRODUCT, products))
                .with(Known::new)
                .map(known -> intakes.stream().map(intake -> answer(known, intake, unit.today())).toList());
    }

    private Answer answer(Known known, Prepared intake, LocalDate today) {
        try {
            PartnerStanding partner = active(Optional.ofNullable(known.partners().get(intake.partnerId())));
            RegistrationPolicyView policy = policy(known.policies().getOrDefault(partner.id(), List.of()),
                    intake.input().programId());
            refuse(RequiredFields.faults(policy.requiredFields(), intake.input()));
            refuse(extra.faults(policy.rules().form().extraFields(), intake.input().extraFields()));
            refuse(DealLimits.faults(policy.rules().limits(), intake, today));
            refuse(unknownCodes(known, intake));
            Set<String> scope = new HashSet<>();
            intake.families().forEach(family -> scope.addAll(known.families().get(family)));
            return new Answer(new Standing(partner, policy, scope), null);
        } catch (DomainException refusal) {
            return new Answer(null, refusal);
        }
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

    private static List<FieldError> unknownCodes(Known known, Prepared intake) {
        List<FieldError> faults = new ArrayList<>();
        List<ProductLine> lines = intake.input().products();
        for (int i = 0; i < lines.size(); i++) {
            String product = lines.get(i).product();
            if (product != null && !known.products().contains(product)) {
                faults.add(new FieldError("products[" + i + "].product", "unknown-code", "There is no active code "
                        + product + " in /v1/reference-data/" + ReferenceKind.PRODUCT.path() + "."));
            }
            if (!known.families().containsKey(lines.get(i).family())) {
                faults.add(new FieldError("products[" + i + "].family", "unknown-code",
                        "There is no active product family of this code."));
            }
        }
        return faults;
    }

    private static void refuse(List<FieldError> faults) {
        if (!faults.isEmpty()) {
            throw DomainException.invalid(faults);
        }
    }
}
