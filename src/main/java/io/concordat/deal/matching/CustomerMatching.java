package io.concordat.deal.matching;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;

import io.concordat.core.matching.Fingerprint;
import io.concordat.core.matching.IdentityLevel;
import io.concordat.core.matching.Likeness;
import io.concordat.deal.matching.DealMatcher.Decision;
import io.concordat.platform.work.SqlUnit;

/**
 * Finds what a registration meets: the candidates by its keys, the customers among them by comparison, and what is held
 * about these. One statement when nothing is alike, two otherwise.
 */
@ApplicationScoped
public class CustomerMatching {

    private final VendorWords words;

    CustomerMatching(VendorWords words) {
        this.words = words;
    }

    /** A registration to be compared, and its customer. */
    public record Question(Probe probe, Described customer) {
    }

    /** @param lock whether to hold the keys and customers until the transaction ends, which makes the answer binding */
    public Uni<Decision> decide(SqlUnit unit, Probe probe, Described described, boolean lock) {
        Question question = new Question(probe, described);
        return alike(unit, List.of(question), lock).chain(alike -> holdings(unit, alike, lock)
                .map(holdings -> decide(question, alike.get(0), holdings, unit.now())));
    }

    /**
     * Compares several new registrations of one moment, holding their keys and customers: each with all that was stored
     * before. One that may meet another one of them is left out, to be compared after the other is stored.
     *
     * @return the decision of each, in order
     */
    public Uni<List<Optional<Decision>>> decideAll(SqlUnit unit, List<Question> questions) {
        return alike(unit, questions, true).chain(alike -> {
            boolean[] apart = Siblings.apart(questions, alike);
            return holdings(unit, alike, true).map(holdings -> {
                List<Optional<Decision>> decisions = new ArrayList<>(questions.size());
                for (int i = 0; i < apart.length; i++) {
                    decisions.add(apart[i]
                            ? Optional.of(decide(questions.get(i), alike.get(i), holdings, unit.now()))
                            : Optional.empty());
                }
                return decisions;
            });
        });
    }

    private static Decision decide(Question question, List<CustomerMatch> alike, Holdings holdings, Instant now) {
        return DealMatcher.decide(question.probe(), CustomerMatcher.respecting(alike, holdings), holdings.items(), now);
    }

    private static Uni<Holdings> holdings(SqlUnit unit, List<List<CustomerMatch>> alike, boolean lock) {
        List<CustomerMatch> customers = alike.stream().flatMap(List::stream).toList();
        return customers.isEmpty()
                ? Uni.createFrom().item(Holdings.NONE)
                : HoldingTable.of(unit, customers, lock);
    }

    /**
     * Holds the keys of a description that comes from elsewhere than a registration.
     *
     * @return the customer that it is, or {@code null} when it is of none so far
     */
    public Uni<UUID> resolve(SqlUnit unit, Described described, IdentityLevel level) {
        return same(unit, described, level).map(same -> same.isEmpty() ? null : same.get(0));
    }

    /** As {@link #resolve}: all customers that it is like enough, most alike first, locked. */
    Uni<List<UUID>> same(SqlUnit unit, Described described, IdentityLevel level) {
        return alike(unit, List.of(described), List.of(level), true).map(
                alike -> alike.get(0).stream().filter(customer -> customer.likeness() == Likeness.SAME).toList())
                .chain(same -> same.isEmpty()
                        ? Uni.createFrom().item(List.of())
                        : HoldingTable.of(unit, same, true)
                                .map(holdings -> CustomerMatcher.respecting(same, holdings).stream()
                                        .map(CustomerMatch::customerId).toList()));
    }

    private Uni<List<List<CustomerMatch>>> alike(SqlUnit unit, List<Question> questions, boolean lock) {
        return alike(unit, questions.stream().map(Question::customer).toList(),
                questions.stream().map(question -> question.probe().level()).toList(), lock);
    }

    private Uni<List<List<CustomerMatch>>> alike(SqlUnit unit, List<Described> customers, List<IdentityLevel> levels,
            boolean lock) {
        return words.of(unit).chain(statistics -> CandidateTable
                .find(unit, customers.stream().map(Described::keys).toList(), lock).map(found -> {
                    List<List<CustomerMatch>> alike = new ArrayList<>(customers.size());
                    for (int i = 0; i < customers.size(); i++) {
                        List<Fingerprint> prints = GenericValues.without(unit.vendorId(), customers.get(i).prints(),
                                found.get(i).generic());
                        alike.add(CustomerMatcher.match(prints, levels.get(i), statistics, found.get(i).items()));
                    }
                    return alike;
                }));
    }
}
