package io.concordat.core.earning.terms;

import io.concordat.core.earning.time.Window;
import io.concordat.core.money.Money;

/**
 * The most that may be earned.
 *
 * @param scope    whose earnings add up
 * @param window   how long they add up
 * @param limit    the most, zero or more
 * @param overflow what happens to the rest
 */
public record Cap(Scope scope, Window window, Money limit, Overflow overflow) {

    /** Whose earnings a cap adds up. */
    public enum Scope {
        /** This offer's, of one deal of the partner. */
        DEAL(false),
        /** This offer's, of one person of the partner. */
        PERSON(false),
        /** This offer's, of the partner. */
        PARTNER(false),
        /** All offers' of the program, of the partner. */
        PARTNER_IN_PROGRAM(false),
        /** This offer's, of all partners; drawn in the order of arrival. */
        OFFER(true),
        /** All offers' of the program, of all partners; drawn in the order of arrival. */
        PROGRAM(true);

        private final boolean shared;

        Scope(boolean shared) {
            this.shared = shared;
        }

        /** @return whether partners compete for what is left */
        public boolean isShared() {
            return shared;
        }
    }

    /** What happens to an amount over a cap. */
    public enum Overflow {
        /** It is lost. */
        FORFEIT,
        /** It is paid in a later window, as far as that one's cap has room and the offer earns in it. */
        CARRY
    }

    public Cap {
        if (limit.isNegative()) {
            throw new IllegalArgumentException("A cap is zero or more");
        }
        if (scope.isShared() && overflow == Overflow.CARRY) {
            throw new IllegalArgumentException("What partners compete for is not carried over");
        }
    }
}
