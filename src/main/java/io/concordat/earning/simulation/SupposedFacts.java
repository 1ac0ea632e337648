package io.concordat.earning.simulation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import io.concordat.core.earning.fact.Fact;
import io.concordat.deal.DealFacts;
import io.concordat.deal.team.TeamMember;
import io.concordat.earning.fact.Facts;
import io.concordat.earning.fact.RecordFact;
import io.concordat.earning.source.DealAsFact;
import io.concordat.platform.error.DomainException;
import io.concordat.platform.error.FieldError;
import io.concordat.platform.input.MoneyValue;
import io.concordat.platform.security.Caller;
import io.concordat.platform.time.Days;

/** Checks what is supposed, and makes facts of it. */
final class SupposedFacts {

    private static final int EARLIEST_YEAR = 1970;
    private static final int LATEST_YEAR = 2199;

    private SupposedFacts() {
    }

    /** @throws DomainException INVALID with every fault, NOT_FOUND for a partner that the caller does not see */
    static void check(Caller by, SimulateEarnings input) {
        List<FieldError> faults = new ArrayList<>();
        noteRegistration(by, input, faults);
        Set<String> names = new HashSet<>();
        for (int i = 0; i < input.facts().size(); i++) {
            RecordFact fact = input.facts().get(i);
            String field = "facts[" + i + "].";
            List<FieldError> its = new ArrayList<>();
            Facts.note(fact, its);
            its.forEach(fault -> faults.add(new FieldError(field + fault.field(), fault.code(), fault.message())));
            if (!names.add(fact.externalId())) {
                faults.add(new FieldError(field + "externalId", "repeated", "A supposed fact stands there once."));
            }
            if (!by.sees(fact.partnerId())) {
                throw DomainException.notFound("partner");
            }
            if (by.isPartner() && fact.economics() != null) {
                faults.add(notPermitted(field + "economics"));
            }
        }
        refuse(faults);
    }

    private static void noteRegistration(Caller by, SimulateEarnings input, List<FieldError> faults) {
        if (input.registrationId() == null) {
            if (input.partnerId() == null) {
                faults.add(new FieldError("partnerId", "required",
                        "Say who would earn, or which registered deal is supposed to be won."));
            }
            if (input.wonOn() != null) {
                faults.add(withoutRegistration("wonOn"));
            }
            if (input.economics() != null) {
                faults.add(withoutRegistration("economics"));
            }
            return;
        }
        if (by.isPartner() && input.economics() != null) {
            faults.add(notPermitted("economics"));
        }
        LocalDate day = input.wonOn();
        if (day != null && (day.getYear() < EARLIEST_YEAR || day.getYear() > LATEST_YEAR)) {
            faults.add(new FieldError("wonOn", "out-of-range", "A fact happens between 1970 and 2199."));
        }
    }

    /** @return the deal as it would be told when it is won */
    static RecordFact won(DealFacts deal, List<TeamMember> team, SimulateEarnings input, Caller by, Instant now) {
        LocalDate day = input.wonOn() == null ? Days.dayOf(now, by.vendor().zone()) : input.wonOn();
        RecordFact fact = DealAsFact.won(deal, team, deal.partnerId(), day.atStartOfDay(by.vendor().zone()).toInstant(),
                deal.value() == null ? null : MoneyValue.of(deal.value()), input.economics());
        List<FieldError> faults = new ArrayList<>();
        Facts.note(fact, faults);
        if (input.facts().stream().anyMatch(other -> other.externalId().equals(fact.externalId()))) {
            faults.add(new FieldError("registrationId", "repeated", "A supposed fact stands there once."));
        }
        refuse(faults);
        return fact;
    }

    /** @return the facts as the engine takes them, later by arrival than everything that is recorded */
    static List<Fact> of(UUID partnerId, List<RecordFact> supposed) {
        List<Fact> facts = new ArrayList<>();
        List<FieldError> faults = new ArrayList<>();
        for (int i = 0; i < supposed.size(); i++) {
            Fact fact = Facts.hypothetical(supposed.get(i), Long.MAX_VALUE - supposed.size() + i);
            if (!fact.kind().isReversal() && !fact.concerns(partnerId.toString())) {
                faults.add(new FieldError("facts[" + i + "].partnerId", "other-partner",
                        "A supposed fact concerns the partner that is asked about."));
            }
            facts.add(fact);
        }
        refuse(faults);
        return facts;
    }

    private static void refuse(List<FieldError> faults) {
        if (!faults.isEmpty()) {
            throw DomainException.invalid(faults);
        }
    }

    private static FieldError notPermitted(String field) {
        return new FieldError(field, "not-permitted", "What the vendor keeps of a sale is said by the vendor.");
    }

    private static FieldError withoutRegistration(String field) {
        return new FieldError(field, "without-registration",
                "This belongs to a registered deal; name it by registrationId, or say it of the fact.");
    }
}
