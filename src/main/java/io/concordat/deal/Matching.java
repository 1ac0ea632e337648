package io.concordat.deal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;

import io.concordat.core.matching.CustomerIdentity;
import io.concordat.deal.Intake.Prepared;
import io.concordat.deal.Standings.Answer;
import io.concordat.deal.Standings.Standing;
import io.concordat.deal.matching.CustomerIdentities;
import io.concordat.deal.matching.CustomerMatching;
import io.concordat.deal.matching.CustomerMatching.Question;
import io.concordat.deal.matching.DealMatcher.Decision;
import io.concordat.deal.matching.Described;
import io.concordat.deal.matching.Normalizers;
import io.concordat.deal.matching.Probe;
import io.concordat.platform.work.SqlUnit;

/**
 * What registering and checking have in common: may this partner register this, under which policy, and what does its
 * customer match. A fixed number of statements, whatever the input, and however many are compared together.
 */
@ApplicationScoped
class Matching {

    private final Standings standings;
    private final Normalizers normalizers;
    private final CustomerMatching customers;

    Matching(Standings standings, Normalizers normalizers, CustomerMatching customers) {
        this.standings = standings;
        this.normalizers = normalizers;
        this.customers = customers;
    }

    /** A registration compared with all that came before it. */
    record Compared(Prepared intake, Standing standing, Described customer, Decision decision) {
    }

    /** @return the customer as it will be compared, which takes no connection; see {@link CustomerIdentities#withoutDomains} for the exception */
    Described describe(int vendorId, Prepared intake) {
        return normalizers.describe(vendorId, intake.identity());
    }

    /**
     * @param registrationId the registration when it is stored already, so that it does not match itself; else
     *            {@code null}
     * @param lock whether to hold the customer's keys until the transaction ends, which makes the answer binding
     * @return the decision; fails as INVALID, NOT_FOUND or CONFLICT when the partner may not register this
     */
    Uni<Compared> compare(SqlUnit unit, Prepared intake, UUID registrationId, boolean lock) {
        Described described = describe(unit.vendorId(), intake);
        return standings.of(unit, List.of(intake)).chain(answers -> {
            Standing standing = answers.get(0).orThrow();
            Described customer = described(unit, intake, described, standing);
            return customers.decide(unit, probe(unit, intake, standing, registrationId), customer, lock)
                    .map(decision -> new Compared(intake, standing, customer, decision));
        });
    }

    /**
     * Compares several new registrations of one moment.
     *
     * @param described the customers, from {@link #describe}
     * @param answers whether and how each may register, in order
     * @return what each met, in order; empty for one that is refused, or that meets another one of them
     */
    Uni<List<Optional<Compared>>> compareAll(SqlUnit unit, List<Prepared> intakes, List<Described> described,
            List<Answer> answers) {
        List<Question> questions = new ArrayList<>();
        List<Compared> asked = new ArrayList<>();
        for (int i = 0; i < intakes.size(); i++) {
            Standing standing = answers.get(i).standing();
            if (standing != null && mayGoTogether(standing)) {
                Described customer = described(unit, intakes.get(i), described.get(i), standing);
                questions.add(new Question(probe(unit, intakes.get(i), standing, null), customer));
                asked.add(new Compared(intakes.get(i), standing, customer, null));
            }
        }
        return questions.isEmpty()
                ? Uni.createFrom().item(intakes.stream().map(each -> Optional.<Compared>empty()).toList())
                : customers.decideAll(unit, questions).map(decisions -> inOrder(intakes, asked, decisions));
    }

    /** A limit of open registrations is counted under a lock of the partner, one registration after the other. */
    private static boolean mayGoTogether(Standing standing) {
        return standing.policy().rules().limits().openRegistrations() == null;
    }

    private static List<Optional<Compared>> inOrder(List<Prepared> intakes, List<Compared> asked,
            List<Optional<Decision>> decisions) {
        List<Optional<Compared>> all = new ArrayList<>(intakes.size());
        int next = 0;
        for (Prepared intake : intakes) {
            if (next < asked.size() && asked.get(next).intake() == intake) {
                Compared one = asked.get(next);
                all.add(decisions.get(next)
                        .map(decision -> new Compared(intake, one.standing(), one.customer(), decision)));
                next++;
            } else {
                all.add(Optional.empty());
            }
        }
        return all;
    }

    private Described described(SqlUnit unit, Prepared intake, Described described, Standing standing) {
        CustomerIdentity without = CustomerIdentities.withoutDomains(intake.identity(),
                standing.partner().webDomains());
        return without == intake.identity() ? described : normalizers.describe(unit.vendorId(), without);
    }

    private static Probe probe(SqlUnit unit, Prepared intake, Standing standing, UUID registrationId) {
        List<UUID> distinct = intake.input().distinctFrom();
        int months = standing.policy().rules().conflict().vendorEngagedMonths();
        return new Probe(registrationId, intake.partnerId(), intake.families(), standing.familyScope(),
                intake.input().opportunityType(), distinct == null ? Set.of() : Set.copyOf(distinct),
                standing.policy().identityLevel(),
                unit.today().minusMonths(months).atStartOfDay(unit.by().vendor().zone()).toInstant());
    }
}
