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
import io.concordat.core.matching.TokenStatistics;
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

    /** What a description is like, and the description without what many customers share. */
    record Alike(List<Fingerprint> prints, List<CustomerMatch> customers) {
    }

    /** @param lock whether to hold the keys and customers until the transaction ends, which makes the answer binding */
    public Uni<Decision> decide(SqlUnit unit, Probe probe, Described described, boolean lock) {
        Question question = new Question(probe, described);
        return words.of(unit).chain(statistics -> alike(unit, List.of(question), statistics, lock))
                .chain(alike -> holdings(unit, alike, lock)
                        .map(holdings -> decide(question, alike.get(0), holdings, unit.now())));
    }

    /**
     * Compares several new registrations of one moment, holding their keys and customers: each with all that was stored
     * before. One that may meet another one of them is left out, to be compared after the other is stored.
     *
     * @return the decision of each, in order
     */
    public Uni<List<Optional<Decision>>> decideAll(SqlUnit unit, List<Question> questions) {
        return words.of(unit).chain(statistics -> alike(unit, questions, statistics, true).chain(alike -> {
            boolean[] apart = Siblings.apart(questions, alike, statistics);
            return holdings(unit, alike, true).map(holdings -> {
                List<Optional<Decision>> decisions = new ArrayList<>(questions.size());
                for (int i = 0; i < apart.length; i++) {
                    decisions.add(apart[i]
                            ? Optional.of(decide(questions.get(i), alike.get(i), holdings, unit.now()))
                            : Optional.empty());
                }
                return decisions;
            });
        }));
    }

    private static Decision decide(Question question, Alike alike, Holdings holdings, Instant now) {
        return DealMatcher.decide(question.probe(), CustomerMatcher.respecting(alike.customers(), holdings),
                holdings.items(), now);
    }

    private static Uni<Holdings> holdings(SqlUnit unit, List<Alike> alike, boolean lock) {
        List<CustomerMatch> customers = alike.stream().flatMap(one -> one.customers().stream()).toList();
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

    /** @return what is held about a customer, or about the one that it was merged into; one statement */
    public Uni<List<Holding>> held(SqlUnit unit, UUID customerId) {
        return HoldingTable.of(unit, customerId).map(Holdings::items);
    }

    /** As {@link #resolve}: all customers that it is like enough, most alike first, locked. */
    Uni<List<UUID>> same(SqlUnit unit, Described described, IdentityLevel level) {
        return words.of(unit)
                .chain(statistics -> alike(unit, List.of(described), List.of(level), statistics, true))
                .map(alike -> alike.get(0).customers().stream()
                        .filter(customer -> customer.likeness() == Likeness.SAME).toList())
                .chain(same -> same.isEmpty()
                        ? Uni.createFrom().item(List.of())
                        : HoldingTable.of(unit, same, true)
                                .map(holdings -> CustomerMatcher.respecting(same, holdings).stream()
                                        .map(CustomerMatch::customerId).toList()));
    }

    private static Uni<List<Alike>> alike(SqlUnit unit, List<Question> questions, TokenStatistics statistics,
            boolean lock) {
        return alike(unit, questions.stream().map(Question::customer).toList(),
                questions.stream().map(question -> question.probe().level()).toList(), statistics, lock);
    }

    private static Uni<List<Alike>> alike(SqlUnit unit, List<Described> customers, List<IdentityLevel> levels,
            TokenStatistics statistics, boolean lock) {
        return CandidateTable.find(unit, customers.stream().map(Described::keys).toList(), lock).map(found -> {
            List<Alike> alike = new ArrayList<>(customers.size());
            for (int i = 0; i < customers.size(); i++) {
                List<Fingerprint> prints = GenericValues.without(unit.vendorId(), customers.get(i).prints(),
                        found.get(i).generic());
                alike.add(new Alike(prints,
                        CustomerMatcher.match(prints, levels.get(i), statistics, found.get(i).items())));
            }
            return alike;
        });
    }
}
