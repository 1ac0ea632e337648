package io.concordat.catalog.rule.check;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;

import io.concordat.catalog.offer.terms.TermsWarning;
import io.concordat.catalog.offer.terms.TermsWarnings;
import io.concordat.catalog.rule.RuleFault;
import io.concordat.catalog.rule.RuleKind;
import io.concordat.catalog.rule.RuleTrial;
import io.concordat.catalog.rule.RuleTrials;
import io.concordat.catalog.rule.check.RuleCheck.RuleError;
import io.concordat.catalog.rule.check.RuleCheck.RuleResult;
import io.concordat.platform.input.InputCheck;
import io.concordat.platform.security.Caller;
import io.concordat.platform.security.Operation;

/** Checks rules for those who write offers. */
@ApplicationScoped
public class RuleCheckService {

    private final Vertx vertx;
    private final InputCheck check;
    private final RuleTrials rules;

    RuleCheckService(Vertx vertx, InputCheck check, RuleTrials rules) {
        this.vertx = vertx;
        this.check = check;
        this.rules = rules;
    }

    /** @return what was found; that a text is no rule is an answer, a sample that fits no name is INVALID */
    public Uni<RuleCheck> check(Caller by, CheckRule input) {
        by.must(Operation.WRITE_OFFERS);
        check.check(input);
        return vertx.executeBlocking(() -> checked(input), false);
    }

    private RuleCheck checked(CheckRule input) {
        try {
            RuleTrial trial = rules.trial(input.kind(), input.text());
            return new RuleCheck(input.kind(), true, null, trial.names(), result(trial, input),
                    warnings(trial, input), rules.names(input.kind()), rules.functions());
        } catch (RuleFault fault) {
            return new RuleCheck(input.kind(), false, new RuleError(fault.line(), fault.column(), fault.getMessage()),
                    List.of(), null, List.of(), rules.names(input.kind()), rules.functions());
        }
    }

    private static RuleResult result(RuleTrial trial, CheckRule input) {
        if (input.samples() == null) {
            return null;
        }
        RuleTrial.Result result = trial.run(input.samples(), "samples");
        return new RuleResult(result.holds(), result.amount() == null ? null : result.amount().toPlainString(),
                result.failure());
    }

    private static List<TermsWarning> warnings(RuleTrial trial, CheckRule input) {
        return input.kind() == RuleKind.FORMULA && input.scope() != null
                ? TermsWarnings.ofFormula(trial, input.scope(), "text").stream().toList()
                : List.of();
    }
}
