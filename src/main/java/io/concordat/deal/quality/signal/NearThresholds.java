package io.concordat.deal.quality.signal;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;

import io.concordat.catalog.RegistrationPolicies;
import io.concordat.catalog.RegistrationPolicyView;
import io.concordat.core.money.Currency;
import io.concordat.core.money.Money;
import io.concordat.deal.quality.Looked;
import io.concordat.platform.input.MoneyValue;
import io.concordat.platform.work.SqlUnit;

/** Values just above the smallest that may be registered, or just below one from which a level of approval is needed. */
@ApplicationScoped
class NearThresholds implements Detector {

    private static final BigInteger HUNDRED = BigInteger.valueOf(100);
    private static final BigInteger MORE_THAN_ALL = BigInteger.valueOf(1_000);

    private record Version(UUID programId, int policyVersion) {
    }

    private final RegistrationPolicies policies;

    NearThresholds(RegistrationPolicies policies) {
        this.policies = policies;
    }

    /** One statement for each version of a policy in the batch: as a rule one. */
    @Override
    public Uni<List<Finding>> find(SqlUnit unit, Batch batch, AnomalyRules rules) {
        Map<Version, List<Looked>> byVersion = batch.submitted().stream().collect(Collectors
                .groupingBy(each -> new Version(each.deal().programId(), each.deal().policyVersion())));
        List<Finding> findings = new ArrayList<>();
        return Multi.createFrom().iterable(byVersion.entrySet()).onItem().transformToUniAndConcatenate(
                of -> policies.version(unit, of.getKey().programId(), of.getKey().policyVersion())
                        .invoke(policy -> policy.ifPresent(found -> of.getValue()
                                .forEach(each -> look(each, found, rules, findings)))))
                .collect().last().replaceWith(findings);
    }

    private static void look(Looked each, RegistrationPolicyView policy, AnomalyRules rules, List<Finding> findings) {
        minimum(each, policy.rules().limits().minimumDealSize(), rules.of(AnomalyKind.NEAR_MINIMUM), findings);
        policy.rules().approval().levels().forEach(
                level -> limit(each, level.name(), level.from(), rules.of(AnomalyKind.NEAR_APPROVAL_LIMIT), findings));
    }

    private static void minimum(Looked each, MoneyValue asked, AnomalyRule rule, List<Finding> findings) {
        Money value = each.deal().value();
        Money minimum = same(asked, value);
        if (rule.active() && minimum != null && minimum.minor() > 0 && value.minor() >= minimum.minor()) {
            long above = percent(value.minor() - minimum.minor(), minimum.minor());
            if (above <= rule.percent()) {
                findings.add(finding(rule, each, above,
                        "Its value is " + above + " % above the program's minimum deal size of " + minimum + "."));
            }
        }
    }

    private static void limit(Looked each, String level, MoneyValue from, AnomalyRule rule, List<Finding> findings) {
        Money value = each.deal().value();
        Money limit = same(from, value);
        if (rule.active() && limit != null && limit.minor() > 0 && value.minor() < limit.minor()) {
            long below = percent(limit.minor() - value.minor(), limit.minor());
            if (below <= rule.percent()) {
                findings.add(finding(rule, each, below, "Its value is " + below + " % below " + limit
                        + ", from which the approval \"" + level + "\" is needed."));
            }
        }
    }

    /** @return part of the whole in percent, rounded up: what is a little more than 3 % is not within 3 % */
    private static long percent(long part, long whole) {
        BigInteger[] exact = BigInteger.valueOf(part).multiply(HUNDRED).divideAndRemainder(BigInteger.valueOf(whole));
        return exact[0].min(MORE_THAN_ALL).longValueExact() + exact[1].signum();
    }

    private static Money same(MoneyValue limit, Money value) {
        return limit == null || value == null || !limit.currency().equals(value.currency().code())
                ? null
                : Money.parse(limit.amount(), Currency.of(limit.currency()));
    }

    private static Finding finding(AnomalyRule rule, Looked each, long measured, String text) {
        return new Finding(rule.kind(), SignalSubject.REGISTRATION, each.deal().id().toString(), "",
                each.deal().partnerId(), each.deal().id(), (int) measured, rule.percent(), List.of(), text);
    }
}
