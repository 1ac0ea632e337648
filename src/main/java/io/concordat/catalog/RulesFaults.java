package io.concordat.catalog;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import io.concordat.catalog.policy.ApprovalLevel;
import io.concordat.catalog.policy.RegistrationRules;
import io.concordat.catalog.policy.StageName;
import io.concordat.platform.error.FieldError;
import io.concordat.platform.security.Operation;
import io.concordat.platform.security.Role;

/** What is wrong with the rules of a policy beyond the form of each field: it would only show when a deal meets them. */
final class RulesFaults {

    private RulesFaults() {
    }

    /**
     * @param rules as they came; may be {@code null}
     * @return {@code currency-unknown} and {@code amount-malformed} for amounts, {@code unknown-role} for a role that
     *         cannot approve, {@code not-unique} for a stage name that stands twice
     */
    static List<FieldError> of(RegistrationRules rules) {
        List<FieldError> faults = new ArrayList<>();
        if (rules == null) {
            return faults;
        }
        if (rules.limits() != null && rules.limits().minimumDealSize() != null) {
            rules.limits().minimumDealSize().read("rules.limits.minimumDealSize", faults);
        }
        if (rules.approval() != null && rules.approval().levels() != null) {
            for (int i = 0; i < rules.approval().levels().size(); i++) {
                addLevel(rules.approval().levels().get(i), "rules.approval.levels[" + i + "]", faults);
            }
        }
        if (rules.progress() != null && rules.progress().stages() != null) {
            addStages(rules.progress().stages(), faults);
        }
        return faults;
    }

    private static void addLevel(ApprovalLevel level, String field, List<FieldError> faults) {
        if (level.from() != null) {
            level.from().read(field + ".from", faults);
        }
        for (int i = 0; level.roles() != null && i < level.roles().size(); i++) {
            String role = level.roles().get(i);
            if (Role.find(role).filter(Operation.APPROVE_DEAL.roles()::contains).isEmpty()) {
                faults.add(new FieldError(field + ".roles[" + i + "]", "unknown-role", "Roles that can approve are "
                        + Operation.APPROVE_DEAL.roles().stream().map(Role::token).sorted().toList() + "."));
            }
        }
        if (level.people() != null && !level.people().isEmpty() && level.needed() != null
                && (level.roles() == null || level.roles().isEmpty())
                && level.people().stream().distinct().count() < level.needed()) {
            faults.add(new FieldError(field + ".needed", "out-of-range",
                    "The level names fewer people than it needs, so that it could never be reached."));
        }
    }

    private static void addStages(List<StageName> stages, List<FieldError> faults) {
        Set<String> names = new HashSet<>();
        for (int i = 0; i < stages.size(); i++) {
            if (!names.add(stages.get(i).name().strip().toLowerCase(Locale.ROOT))) {
                faults.add(new FieldError("rules.progress.stages[" + i + "].name", "not-unique",
                        "Another stage has this name."));
            }
        }
    }
}
