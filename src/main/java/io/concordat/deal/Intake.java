package io.concordat.deal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.concordat.core.matching.CustomerIdentity;
import io.concordat.core.matching.Normalizer;
import io.concordat.core.money.Money;
import io.concordat.deal.intake.Contact;
import io.concordat.deal.intake.DealContent;
import io.concordat.deal.intake.DealSource;
import io.concordat.deal.intake.ProductLine;
import io.concordat.deal.intake.RegisterDeal;
import io.concordat.deal.intake.SalesActivity;
import io.concordat.deal.matching.CustomerIdentities;
import io.concordat.platform.error.DomainException;
import io.concordat.platform.error.FieldError;
import io.concordat.platform.input.InputCheck;
import io.concordat.platform.reference.Countries;
import io.concordat.platform.security.Caller;

/**
 * Reads what a caller says about a deal before any connection is taken: checks every field, fills in what goes without
 * saying, and prepares the customer for matching.
 */
@ApplicationScoped
class Intake {

    private static final LocalDate EARLIEST = LocalDate.of(1990, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2200, 1, 1);

    /**
     * A checked intake.
     *
     * @param partnerId the registering partner
     * @param input the input as it came
     * @param value the deal's value
     * @param source whose side brought the deal
     * @param identity the customer as the matcher reads it
     * @param families codes of the product families, each once
     * @param warnings what was accepted although it looks wrong
     */
    record Prepared(UUID partnerId, RegisterDeal input, Money value, DealSource source, CustomerIdentity identity,
            Set<String> families, List<String> warnings) {
    }

    private final InputCheck check;

    Intake(InputCheck check) {
        this.check = check;
    }

    /**
     * @param today in the vendor's time zone, for the warning about a past closing date
     * @throws DomainException INVALID naming every faulty field; NOT_FOUND for a partner that is not the caller's
     */
    Prepared prepare(Caller by, RegisterDeal input, LocalDate today) {
        if (input == null) {
            throw DomainException.invalid("", "required", "The request needs a body.");
        }
        UUID partnerId = partner(by, input);
        List<FieldError> faults = new ArrayList<>(check.faults(input));
        if (partnerId == null) {
            faults.add(new FieldError("partnerId", "required", "Say for which partner the deal is registered."));
        }
        Money value = input.dealValue() == null ? null : value(input, faults);
        checkTogether(input, faults);
        if (!faults.isEmpty()) {
            throw DomainException.invalid(faults);
        }
        CustomerIdentity identity = identity(input);
        Set<String> families = new LinkedHashSet<>(input.products().stream().map(ProductLine::family).toList());
        DealSource source = input.source() != null
                ? input.source()
                : by.isPartner() ? DealSource.PARTNER : DealSource.VENDOR;
        return new Prepared(partnerId, input, value, source, identity, families, warnings(input, identity, today));
    }

    /**
     * What a draft or a change says, as far as it says anything.
     *
     * @param value {@code null} when it says none
     */
    record Drafted(UUID partnerId, RegisterDeal deal, Money value, DealSource source, List<String> families) {
    }

    /**
     * Checks what is there and lets be what is missing.
     *
     * @throws DomainException INVALID naming every faulty field; NOT_FOUND for a partner that is not the caller's
     */
    Drafted draft(Caller by, DealContent content) {
        if (content == null) {
            throw DomainException.invalid("", "required", "The request needs a body.");
        }
        List<FieldError> faults = new ArrayList<>(check.faults(content));
        RegisterDeal deal = content.asDeal();
        UUID partnerId = partner(by, deal);
        if (partnerId == null) {
            faults.add(new FieldError("partnerId", "required", "Say for which partner the deal is registered."));
        }
        Money value = deal.dealValue() == null ? null : value(deal, faults);
        checkTogether(deal, faults);
        if (!faults.isEmpty()) {
            throw DomainException.invalid(faults);
        }
        DealSource source = deal.source() != null
                ? deal.source()
                : by.isPartner() ? DealSource.PARTNER : DealSource.VENDOR;
        List<String> families = deal.products() == null
                ? List.of()
                : deal.products().stream().map(ProductLine::family).distinct().toList();
        return new Drafted(partnerId, deal, value, source, families);
    }

    private static UUID partner(Caller by, RegisterDeal input) {
        if (!by.isPartner()) {
            return input.partnerId();
        }
        if (input.partnerId() != null && !input.partnerId().equals(by.partnerId())) {
            throw DomainException.notFound("partner");
        }
        return by.partnerId();
    }

    private static Money value(RegisterDeal input, List<FieldError> faults) {
        Money value = input.dealValue().read("dealValue", faults).orElse(null);
        if (value != null && value.minor() <= 0) {
            faults.add(new FieldError("dealValue.amount", "out-of-range", "A deal is worth more than nothing."));
        }
        for (int i = 0; input.products() != null && i < input.products().size(); i++) {
            ProductLine line = input.products().get(i);
            if (line != null && line.estimatedAmount() != null) {
                line.estimatedAmount().read("products[" + i + "].estimatedAmount", faults);
            }
        }
        return value;
    }

    private static void checkTogether(RegisterDeal input, List<FieldError> faults) {
        if (input.customer() != null && input.customer().address() != null
                && input.customer().address().country() != null
                && input.customer().address().country().matches("[A-Z]{2}")
                && !Countries.isCountryOrUnknown(input.customer().address().country())) {
            faults.add(new FieldError("customer.address.country", "country-unknown",
                    "Send an ISO 3166-1 alpha-2 code, or ZZ when the country is not known."));
        }
        day("expectedCloseDate", input.expectedCloseDate(), faults);
        for (int i = 0; input.salesActivities() != null && i < input.salesActivities().size(); i++) {
            SalesActivity activity = input.salesActivities().get(i);
            day("salesActivities[" + i + "].happenedOn", activity == null ? null : activity.happenedOn(), faults);
        }
        day("publicTender.publishedOn", input.publicTender() == null ? null : input.publicTender().publishedOn(),
                faults);
        boolean distinct = input.distinctFrom() != null && !input.distinctFrom().isEmpty();
        if (distinct && input.distinctReason() == null) {
            faults.add(new FieldError("distinctReason", "required", "Say why it is another deal."));
        }
        if (!distinct && input.distinctReason() != null) {
            faults.add(new FieldError("distinctFrom", "required", "Say which registrations it is distinct from."));
        }
    }

    private static void day(String field, LocalDate day, List<FieldError> faults) {
        if (day != null && (day.isBefore(EARLIEST) || day.isAfter(LATEST))) {
            faults.add(new FieldError(field, "out-of-range", "The day is out of bounds: 1990 to 2200."));
        }
    }

    private static CustomerIdentity identity(RegisterDeal input) {
        return CustomerIdentities.of(input.customer(),
                input.contacts().stream().map(Contact::email).filter(Objects::nonNull).toList());
    }

    private static List<String> warnings(RegisterDeal input, CustomerIdentity identity, LocalDate today) {
        List<String> warnings = new ArrayList<>(Normalizer.warnings(identity));
        if (input.expectedCloseDate().isBefore(today)) {
            warnings.add("expected-close-date-past");
        }
        return List.copyOf(warnings);
    }
}
