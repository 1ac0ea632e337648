package io.concordat.deal.pipeline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;

import io.concordat.deal.intake.Customer;
import io.concordat.partner.PartnerDirectory;
import io.concordat.platform.error.DomainException;
import io.concordat.platform.error.FieldError;
import io.concordat.platform.input.InputCheck;
import io.concordat.platform.reference.Countries;
import io.concordat.platform.reference.FamilyScope;
import io.concordat.platform.work.SqlUnit;

/** Checks what is told of the pipeline: its form before any connection is taken, its codes and partners within. */
@ApplicationScoped
class PipelineCheck {

    private static final Pattern SOURCE = Pattern.compile("[a-z0-9][a-z0-9-]{0,39}");
    private static final int LONGEST_ID = 100;

    private final InputCheck check;
    private final PartnerDirectory partners;

    PipelineCheck(InputCheck check, PartnerDirectory partners) {
        this.check = check;
        this.partners = partners;
    }

    /** @return every fault of the input's form, where the caller may add its own; fails as INVALID without an input */
    List<FieldError> faults(Object input, Customer customer) {
        List<FieldError> faults = new ArrayList<>();
        if (input == null) {
            check.check(null);
        } else {
            faults.addAll(check.faults(input));
        }
        String country = customer == null || customer.address() == null ? null : customer.address().country();
        if (country != null && country.matches("[A-Z]{2}") && !Countries.isCountryOrUnknown(country)) {
            faults.add(new FieldError("customer.address.country", "country-unknown",
                    "Send an ISO 3166-1 alpha-2 code, or ZZ when the country is not known."));
        }
        return faults;
    }

    /** @throws DomainException INVALID for a name of a CRM, or an id in it, that cannot be one */
    void reference(String source, String externalId) {
        List<FieldError> faults = new ArrayList<>();
        if (!SOURCE.matcher(source).matches()) {
            faults.add(new FieldError("source", "source-malformed",
                    "Name the CRM with 1 to 40 lower-case letters, digits and hyphens."));
        }
        if (externalId.isBlank() || externalId.length() > LONGEST_ID
                || externalId.chars().anyMatch(c -> Character.isISOControl(c) || Character.isSurrogate((char) c))) {
            faults.add(new FieldError("externalId", "external-id-malformed",
                    "An id has 1 to " + LONGEST_ID + " characters."));
        }
        refuse(faults);
    }

    /** @return the families with those above them; fails as INVALID for one that is not known */
    Uni<FamilyScope> families(SqlUnit unit, String field, Collection<String> families) {
        return FamilyScope.of(unit, families).invoke(scope -> refuse(families.stream()
                .filter(family -> !scope.known().contains(family)).map(family -> new FieldError(field, "unknown-code",
                        "There is no active product family " + family + "."))
                .toList()));
    }

    /** @param partnerId may be {@code null}; fails as INVALID when it is no partner of the vendor */
    Uni<Void> partner(SqlUnit unit, UUID partnerId) {
        if (partnerId == null) {
            return Uni.createFrom().voidItem();
        }
        return partners.known(unit, List.of(partnerId)).invoke(known -> {
            if (known.isEmpty()) {
                throw DomainException.invalid("partnerId", "unknown-partner", "There is no partner of that id.");
            }
        }).replaceWithVoid();
    }

    static void ordered(LocalDate startsOn, LocalDate endsOn) {
        if (endsOn != null && endsOn.isBefore(startsOn)) {
            throw DomainException.invalid("endsOn", "ends-before-start", "The last day lies before the first.");
        }
    }

    static void refuse(List<FieldError> faults) {
        if (!faults.isEmpty()) {
            throw DomainException.invalid(faults);
        }
    }
}
