package io.concordat.support;

import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;

import io.quarkus.arc.Arc;
import io.smallrye.mutiny.Uni;

import io.concordat.platform.security.Caller;
import io.concordat.platform.security.Operation;
import io.concordat.platform.security.Role;
import io.concordat.platform.work.Command;
import io.concordat.platform.work.Outcome;
import io.concordat.platform.work.SqlUnit;
import io.concordat.platform.work.UnitOfWork;

/** Units of work of the vendor's bookkeeper: what a room above does with the rooms below. */
public final class Units {

    /** The subject of these units. */
    public static final String SUBJECT = "bookkeeper";

    private Units() {
    }

    /** @return what was made in a unit that was committed */
    public static <T> T in(TestVendor vendor, Function<SqlUnit, Uni<T>> use) {
        Caller by = new Caller(vendor.vendor(), SUBJECT, Set.of(Role.FINANCE), null, null);
        AtomicReference<T> made = new AtomicReference<>();
        Command<String> command = Command.of(by, Operation.READ_LEDGER, "test", null, null, null, String.class);
        Arc.container().instance(UnitOfWork.class).get()
                .write(command, unit -> use.apply(unit).invoke(made::set).replaceWith(Outcome.ok("done"))).await()
                .indefinitely();
        return made.get();
    }
}
