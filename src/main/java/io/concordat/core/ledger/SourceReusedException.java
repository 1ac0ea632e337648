package io.concordat.core.ledger;

/** A posting came under the source of another one. */
public final class SourceReusedException extends IllegalStateException {

    SourceReusedException(Source source) {
        super("Another posting has the source " + source);
    }
}
