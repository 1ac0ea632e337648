package io.concordat.deal;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import io.concordat.catalog.ProtectionStart;
import io.concordat.catalog.RegistrationPolicyView;
import io.concordat.catalog.policy.ProtectionLength;
import io.concordat.platform.error.DomainException;
import io.concordat.platform.error.Kind;
import io.concordat.platform.time.Days;

/** How long a registration is protected, and when notices of the end go out. Pure: the policy and the time come in. */
final class ProtectionTerms {

    private ProtectionTerms() {
    }

    /**
     * @param tier code of the partner's tier on the first day of the window, or {@code null}
     * @param families codes of the deal's product families
     * @param submittedAt when the registration was submitted
     * @param now the time of the approval
     * @return the window by the first length of the policy that fits, else by the policy's days
     * @throws DomainException CONFLICT {@code protection-window-over} when it would be over already
     */
    static ProtectionWindow window(RegistrationPolicyView policy, String tier, List<String> families,
            Instant submittedAt, Instant now, ZoneId zone) {
        Optional<ProtectionLength> length = policy.rules().protection().lengths().stream()
                .filter(each -> fits(each, tier, families)).findFirst();
        int days = length.map(ProtectionLength::days).orElseGet(policy::protectionDays);
        Instant start = start(policy, submittedAt, now);
        Instant end = Days.endOfWindow(start, days, zone);
        if (!end.isAfter(now)) {
            throw DomainException.of(Kind.CONFLICT, "protection-window-over",
                    "Counted from the registration, its protection window is over already; register the deal anew.");
        }
        return new ProtectionWindow(start, end, days + " days" + length.map(ProtectionTerms::words)
                .orElse(": the program's policy") + ", counted from the "
                + (policy.protectionStart() == ProtectionStart.REGISTRATION ? "registration." : "approval."));
    }

    /** @return the first instant of the window */
    static Instant start(RegistrationPolicyView policy, Instant submittedAt, Instant now) {
        return policy.protectionStart() == ProtectionStart.REGISTRATION ? submittedAt : now;
    }

    /** @return whether the window cannot be told without the partner's tier */
    static boolean askForTier(RegistrationPolicyView policy) {
        return policy.rules().protection().lengths().stream().anyMatch(length -> length.tier() != null);
    }

    /** @return the next instant at which a running window wants attention: a notice, or its end */
    static Instant nextMoment(List<Integer> noticeDays, Instant endsAt, Instant now, ZoneId zone) {
        return noticeDays.stream().map(days -> noticeAt(days, endsAt, zone)).filter(at -> at.isAfter(now))
                .min(Comparator.naturalOrder()).orElse(endsAt);
    }

    /** @return the notice that is due, in days before the end; of several the last, since the others are out of date */
    static Optional<Integer> dueNotice(List<Integer> noticeDays, Instant endsAt, Instant now, ZoneId zone) {
        return noticeDays.stream().filter(days -> !noticeAt(days, endsAt, zone).isAfter(now))
                .min(Comparator.naturalOrder());
    }

    private static Instant noticeAt(int days, Instant endsAt, ZoneId zone) {
        return endsAt.atZone(zone).minusDays(days).toInstant();
    }

    private static boolean fits(ProtectionLength length, String tier, List<String> families) {
        return (length.tier() == null || Objects.equals(length.tier(), tier))
                && (length.family() == null || families.contains(length.family()));
    }

    private static String words(ProtectionLength length) {
        if (length.tier() == null && length.family() == null) {
            return ": the program's rule for every tier and product";
        }
        String tier = length.tier() == null ? "" : " tier " + length.tier();
        String family = length.family() == null ? "" : " product family " + length.family();
        return ": the program's rule for" + tier + (tier.isEmpty() || family.isEmpty() ? "" : " and") + family;
    }
}
