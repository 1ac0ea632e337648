package io.concordat.deal.progress;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import io.concordat.catalog.policy.ProgressRules;
import io.concordat.catalog.policy.SalesStage;
import io.concordat.catalog.policy.StageGate;
import io.concordat.catalog.policy.StageName;
import io.concordat.platform.error.DomainException;
import io.concordat.platform.error.FieldError;
import io.concordat.platform.error.Kind;

/** The stages of a program: the vendor's own names for the fixed ones, and the gates before them. Pure. */
final class Stages {

    private Stages() {
    }

    /**
     * Reads a stage by the vendor's name or by the fixed one, whatever the case.
     *
     * @return the stage with the name it goes by; fails as INVALID {@code unknown-stage} naming those there are
     */
    static StageName read(ProgressRules rules, String text) {
        String wanted = text.strip().toLowerCase(Locale.ROOT);
        return rules.stages().stream().filter(stage -> stage.name().strip().toLowerCase(Locale.ROOT).equals(wanted))
                .findFirst()
                .or(() -> Arrays.stream(SalesStage.values())
                        .filter(stage -> stage.name().toLowerCase(Locale.ROOT).equals(wanted)).findFirst()
                        .map(stage -> named(rules, stage)))
                .orElseThrow(() -> DomainException.invalid("stage", "unknown-stage",
                        "The program's stages are: " + String.join(", ", names(rules)) + "."));
    }

    /** @return the stage by the first name that the vendor has for it, else by its own */
    static StageName named(ProgressRules rules, SalesStage stage) {
        return rules.stages().stream().filter(each -> each.stage() == stage).findFirst()
                .orElseGet(() -> new StageName(stage.name(), stage));
    }

    /**
     * Every gate between two stages has to be open: going over a stage does not go around its gate, and going back asks
     * for nothing.
     *
     * @param milestones codes that were reached
     * @param activities kinds that were done, with day and proof
     * @throws DomainException CONFLICT {@code stage-gate-closed} listing what is missing
     */
    static void requireOpen(ProgressRules rules, SalesStage from, SalesStage to, Set<String> milestones,
            Set<String> activities) {
        List<FieldError> missing = new ArrayList<>();
        for (StageGate gate : rules.gates()) {
            if (gate.stage().compareTo(from) > 0 && gate.stage().compareTo(to) <= 0) {
                gate.milestones().stream().filter(code -> !milestones.contains(code))
                        .forEach(code -> missing.add(new FieldError("milestones." + code, "missing",
                                "The milestone " + code + " is asked for before " + gate.stage() + ".")));
                gate.activities().stream().filter(kind -> !activities.contains(kind))
                        .forEach(kind -> missing.add(new FieldError("activities." + kind, "missing",
                                "An activity " + kind + " with day and proof is asked for before " + gate.stage()
                                        + ".")));
            }
        }
        if (!missing.isEmpty()) {
            throw DomainException
                    .of(Kind.CONFLICT, "stage-gate-closed",
                            missing.size() + " things are missing before this stage; errors lists each of them.")
                    .withErrors(missing.stream().distinct().toList());
        }
    }

    private static List<String> names(ProgressRules rules) {
        return Optional.of(rules.stages().stream().map(StageName::name).toList()).filter(names -> !names.isEmpty())
                .orElseGet(() -> Arrays.stream(SalesStage.values()).map(Enum::name).toList());
    }
}
