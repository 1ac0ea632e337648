package io.concordat.deal.protection;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import io.concordat.catalog.policy.ExtensionRules;
import io.concordat.deal.intake.SalesActivity;
import io.concordat.platform.error.DomainException;
import io.concordat.platform.error.FieldError;
import io.concordat.platform.error.Kind;

/** What the program's rules say about a request. Pure: rules, request and day come in. */
final class ExtensionCheck {

    private static final LocalDate EARLIEST = LocalDate.of(1990, 1, 1);

    private ExtensionCheck() {
    }

    /**
     * @param granted how many extensions the registration had already
     * @param today in the vendor's time zone
     * @throws DomainException INVALID naming every field that the rules do not permit; CONFLICT {@code extension-limit}
     *         when there are no more extensions
     */
    static void permit(ExtensionRules rules, RequestExtension request, long granted, LocalDate today) {
        List<FieldError> faults = new ArrayList<>();
        if (request.days() > rules.days()) {
            faults.add(new FieldError("days", "out-of-range",
                    "The program extends a protection by " + rules.days() + " days at most."));
        }
        List<SalesActivity> activities = request.evidence();
        for (int i = 0; i < activities.size(); i++) {
            LocalDate day = activities.get(i).happenedOn();
            if (day.isAfter(today) || day.isBefore(EARLIEST)) {
                faults.add(new FieldError("activities[" + i + "].happenedOn", "out-of-range",
                        "Evidence is what happened already, in 1990 or later."));
            }
        }
        if (rules.evidenceRequired() && activities.stream().noneMatch(SalesActivity::hasProof)) {
            faults.add(new FieldError("activities", "evidence-required",
                    "The program asks for at least one activity with a proof."));
        }
        if (!faults.isEmpty()) {
            throw DomainException.invalid(faults);
        }
        if (granted >= rules.most()) {
            throw DomainException.of(Kind.CONFLICT, "extension-limit",
                    "The program extends a protection " + rules.most() + " times at most.");
        }
    }

    /** @return the rule that grants the request at once, in words; empty when a reviewer has to decide */
    static Optional<String> automatic(ExtensionRules rules, RequestExtension request, LocalDate today) {
        if (rules.automaticFromActivities() == null) {
            return Optional.empty();
        }
        LocalDate since = today.minusDays(rules.activitiesWithinDays());
        long recent = request.evidence().stream().filter(SalesActivity::hasProof)
                .filter(activity -> !activity.happenedOn().isBefore(since)).count();
        return recent >= rules.automaticFromActivities()
                ? Optional.of(recent + " proven activities of the last " + rules.activitiesWithinDays()
                        + " days; " + rules.automaticFromActivities() + " are enough.")
                : Optional.empty();
    }

    /** @return the end of a window that ends at a local midnight, so many days later at a local midnight again */
    static Instant lengthened(Instant endsAt, int days, ZoneId zone) {
        return endsAt.atZone(zone).plusDays(days).toInstant();
    }
}
