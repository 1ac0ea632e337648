package io.concordat.core.ledger;

/** The entries of a posting do not add up to zero in a currency. */
public final class UnbalancedPostingException extends IllegalArgumentException {

    UnbalancedPostingException(Source source, String currency, long off) {
        super("The entries of " + source + " are off by " + off + " minor units of " + currency);
    }
}
