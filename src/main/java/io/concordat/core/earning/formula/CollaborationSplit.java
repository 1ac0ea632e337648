package io.concordat.core.earning.formula;

import java.util.ArrayList;
import java.util.List;

import io.concordat.core.earning.fact.Participant;
import io.concordat.core.money.Money;

/**
 * One amount for a deal, shared by the partners' roles so that the parts add up to it: largest remainder, among equals the first by
 * the order of roles (vectors V13, V13b).
 *
 * @param whole          how the whole is computed; a formula that remembers nothing
 * @param roles          roles and their weights, in order
 * @param redistributing whether the share of a role that nobody plays goes to the others; otherwise it is not paid
 */
public record CollaborationSplit(Formula whole, List<RoleShare> roles, boolean redistributing) implements Formula {

    /**
     * The weight of a role.
     *
     * @param role   role code
     * @param weight weight, above zero; several partners of one role share it equally
     */
    public record RoleShare(String role, long weight) {
    }

    public CollaborationSplit {
        roles = List.copyOf(roles);
        if (whole.scope() != Scope.FACT || whole instanceof CollaborationSplit) {
            throw new IllegalArgumentException("What is shared is computed from one fact");
        }
        if (roles.isEmpty() || roles.stream().anyMatch(role -> role.weight() <= 0)) {
            throw new IllegalArgumentException("A split has roles with weights above zero");
        }
    }

    @Override
    public Totals adds(FormulaCase asked) {
        return whole.adds(asked);
    }

    @Override
    public Award award(Totals totals, FormulaCase asked) {
        return whole.award(totals, asked);
    }

    /**
     * @param amount       the whole, rounded
     * @param participants who played which role
     * @return one share per partner and role, in the order of roles, then of participants; they add up to the whole unless a role
     *         stands empty and is not redistributed
     */
    public List<Share> shares(Money amount, List<Participant> participants) {
        List<RoleShare> played = roles.stream().filter(
                role -> !redistributing || participants.stream().anyMatch(p -> p.role().equals(role.role()))).toList();
        if (played.isEmpty()) {
            return List.of();
        }
        List<Money> parts = amount.split(played.stream().mapToLong(RoleShare::weight).toArray());
        List<Share> shares = new ArrayList<>();
        for (int i = 0; i < played.size(); i++) {
            String role = played.get(i).role();
            List<Participant> players = participants.stream().filter(p -> p.role().equals(role)).toList();
            if (!players.isEmpty()) {
                List<Money> equal = parts.get(i).split(players.stream().mapToLong(player -> 1).toArray());
                for (int p = 0; p < players.size(); p++) {
                    shares.add(new Share(role, players.get(p).partner(), equal.get(p)));
                }
            }
        }
        return shares;
    }

    /** @return what all roles of the partner receive of the whole; zero when it has none */
    public Money shareOf(String partner, Money amount, List<Participant> participants) {
        return shares(amount, participants).stream().filter(share -> share.partner().equals(partner)).map(Share::amount)
                .reduce(Money.zero(amount.currency()), Money::plus);
    }

    /**
     * What one partner receives for one role.
     *
     * @param role    role code
     * @param partner who receives
     * @param amount  its part
     */
    public record Share(String role, String partner, Money amount) {
    }
}
