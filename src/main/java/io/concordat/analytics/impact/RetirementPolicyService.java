package io.concordat.analytics.impact;

import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;

import io.concordat.analytics.impact.RetirementEvent.RetirementPolicyWritten;
import io.concordat.platform.input.InputCheck;
import io.concordat.platform.security.Caller;
import io.concordat.platform.security.Operation;
import io.concordat.platform.web.Revisions;
import io.concordat.platform.work.Command;
import io.concordat.platform.work.Outcome;
import io.concordat.platform.work.UnitOfWork;

/** The use cases of the thresholds by which versions are proposed for retirement. */
@ApplicationScoped
public class RetirementPolicyService {

    private final UnitOfWork work;
    private final InputCheck check;

    RetirementPolicyService(UnitOfWork work, InputCheck check) {
        this.work = work;
        this.check = check;
    }

    /** @return the vendor's thresholds, or the standard ones with revision 0 */
    Uni<RetirementThresholds> read(Caller by) {
        by.must(Operation.READ_OFFER_IMPACT);
        return work.read(by, RetirementPolicyTable::find);
    }

    /** Replaces the thresholds; {@code expected} is the revision that the caller saw, 0 for the standard ones. */
    Uni<Outcome<RetirementThresholds>> write(Caller by, WriteRetirementPolicy input, Optional<Integer> expected,
            String key) {
        Command<RetirementThresholds> command = Command.of(by, Operation.DECIDE_RETIREMENTS, "write-retirement-policy",
                null, input, key, RetirementThresholds.class);
        check.check(input);
        int seen = Revisions.expected(expected.orElse(null));
        return work.write(command, unit -> RetirementPolicyTable.find(unit)
                .invoke(held -> Revisions.match(seen, held.revision()))
                .chain(() -> RetirementPolicyTable.write(unit, input, seen)).map(written -> {
                    Revisions.match(seen + 1, written == null ? seen : written.revision());
                    unit.announce(new RetirementPolicyWritten(written.adoptionBelow(), written.romiBelow(),
                            written.minimumAgeDays(), written.minimumEligiblePartners(), written.restDays(),
                            written.revision()));
                    return Outcome.ok(written, written.revision());
                }));
    }
}
